/* What comes over the network: a request's head (lines, the first one method and target) when the
 * bytes begin with 'h', else a body. */
#include "fuzz.h"
#include "room/filter.h"
#include "room/message.h"

#include <stdlib.h>
#include <string.h>

static void expect(bool good)
{
    if (!good) abort();
}

static char *cut_at(char *text, char at)
{
    char *end = text ? strchr(text, at) : NULL;
    if (end) *end = '\0';
    return end ? end + 1 : NULL;
}

/* What passed has our host, a small body, and a route that its method goes with. */
static void check_passed(const Filtered *passed, const FilterSeen *seen)
{
    int hosts = 0;
    expect(passed->route < ROUTES && passed->length <= FILTER_BODY);
    expect((passed->length > 0) == (strcmp(seen->method, "POST") == 0));
    expect(strcmp(seen->target, "/room") == 0 || passed->route < ROUTE_BOARD);
    for (size_t i = 0; i < seen->count; i++)
        hosts += strcmp(seen->headers[i].value, "127.0.0.1:8080") == 0;
    expect(hosts >= 1);
}

static void read_head(char *text)
{
    FilterPlace place = filter_place("127.0.0.1", 8080);
    FilterHeader headers[FILTER_HEADERS + 2];
    FilterSeen seen = {.method = text, .target = "", .headers = headers, .bytes = strlen(text)};
    char *line = cut_at(text, '\n'), *target = cut_at(text, ' ');
    if (target) seen.target = target;
    while (line && seen.count < FILTER_HEADERS + 2) {
        char *next = cut_at(line, '\n'), *value = cut_at(line, ':');
        if (value && *value == ' ') value++;
        headers[seen.count++] = (FilterHeader){line, value ? value : ""};
        line = next;
    }
    Filtered filtered = filter_request(&place, &seen);
    if (filtered.status == 0)
        check_passed(&filtered, &seen);
    else
        expect(filtered.status >= 400 && filtered.status < 600 && filtered.word);
}

static void read_body(const char *text, size_t size)
{
    Message message;
    if (!message_read(text, size, &message)) return;
    expect(message.kind < MESSAGES && strlen(message.name) < sizeof message.name);
    expect(strlen(message.said) < sizeof message.said &&
           strpbrk(message.said, "\n\r\t\033") == NULL);
    expect((message.kind == MESSAGE_JOIN) == (message.question == 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = malloc(size + 1);
    if (!text) abort();
    memcpy(text, bytes, size);
    text[size] = '\0';
    if (size > 0 && text[0] == 'h')
        read_head(text + 1);
    else
        read_body(text, size);
    free(text);
    return 0;
}
