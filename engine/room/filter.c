#include "room/filter.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"

/* The headers that mean something here, each at most once. All others are passed over. */
typedef enum Known {
    H_HOST,
    H_ORIGIN,
    H_OWN,
    H_SEAT,
    H_TYPE,
    H_LENGTH,
    H_CODING,
    H_ACCEPT,
    H_SITE,
    KNOWN
} Known;

static const char *const known_names[KNOWN] = {
    [H_HOST] = "Host",
    [H_ORIGIN] = "Origin",
    [H_OWN] = "X-Regisseur",
    [H_SEAT] = "X-Seat",
    [H_TYPE] = "Content-Type",
    [H_LENGTH] = "Content-Length",
    [H_CODING] = "Transfer-Encoding",
    [H_ACCEPT] = "Accept",
    [H_SITE] = "Sec-Fetch-Site",
};

static const struct {
    const char *target;
    const char *method;
    Route route;
} routes[] = {
    {"/", "GET", ROUTE_PAGE},           {"/phone.css", "GET", ROUTE_LOOKS},
    {"/phone.js", "GET", ROUTE_SCRIPT}, {"/room", "GET", ROUTE_BOARD},
    {"/room", "POST", ROUTE_MESSAGE},
};

enum { ROUTE_ROWS = sizeof routes / sizeof routes[0] };

FilterPlace filter_place(const char *address, int port)
{
    FilterPlace place;
    /* A browser leaves the port out where it is the usual one. */
    if (port == 80)
        snprintf(place.host, sizeof place.host, "%.45s", address);
    else
        snprintf(place.host, sizeof place.host, "%.45s:%d", address, port);
    snprintf(place.origin, sizeof place.origin, "http://%s", place.host);
    return place;
}

static Filtered refuse(int status, const char *word)
{
    return (Filtered){.status = status, .word = word};
}

/* The values by name; false when one that matters is there twice. */
static bool gather(const FilterSeen *seen, const char *value[KNOWN])
{
    for (size_t i = 0; i < seen->count; i++)
        for (int k = 0; k < KNOWN; k++) {
            if (strcasecmp(seen->headers[i].name, known_names[k]) != 0) continue;
            if (value[k]) return false;
            value[k] = seen->headers[i].value ? seen->headers[i].value : "";
        }
    return true;
}

/* "application/json", with or without "; charset=utf-8". */
static bool is_json(const char *type)
{
    static const char json[] = "application/json";
    if (type == NULL || strncasecmp(type, json, sizeof json - 1) != 0) return false;
    const char *rest = type + sizeof json - 1;
    while (*rest == ' ') rest++;
    if (*rest == '\0') return true;
    if (*rest++ != ';') return false;
    while (*rest == ' ') rest++;
    return strcasecmp(rest, "charset=utf-8") == 0;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

static bool read_key(const char *text, unsigned char key[SEAT_KEY_BYTES])
{
    if (text == NULL || strlen(text) != 2 * SEAT_KEY_BYTES) return false;
    for (size_t i = 0; i < SEAT_KEY_BYTES; i++) {
        int high = hex_digit(text[2 * i]), low = hex_digit(text[2 * i + 1]);
        if (high < 0 || low < 0) return false;
        key[i] = (unsigned char)(high * 16 + low);
    }
    return true;
}

static bool find_route(const FilterSeen *seen, Filtered *out)
{
    bool target = false;
    for (size_t i = 0; i < ROUTE_ROWS; i++) {
        if (strcmp(seen->target, routes[i].target) != 0) continue;
        target = true;
        if (strcmp(seen->method, routes[i].method) != 0) continue;
        out->route = routes[i].route;
        return true;
    }
    *out = target ? refuse(405, "method") : refuse(404, "target");
    return false;
}

/* Who is addressed and who asks: no other name for this machine, no other page. */
static bool check_place(const FilterPlace *place, const char *const value[KNOWN], Filtered *out)
{
    const char *site = value[H_SITE];
    if (value[H_HOST] == NULL) return *out = refuse(400, "message"), false;
    if (strcasecmp(value[H_HOST], place->host) != 0) return *out = refuse(421, "host"), false;
    if (value[H_ORIGIN] && strcmp(value[H_ORIGIN], place->origin) != 0)
        return *out = refuse(403, "origin"), false;
    /* The page itself may be opened from anywhere: a link in a mail is another site. */
    bool own = site == NULL || strcmp(site, "same-origin") == 0 || strcmp(site, "none") == 0;
    if (!own && out->route != ROUTE_PAGE) return *out = refuse(403, "origin"), false;
    return true;
}

static bool check_body(const char *const value[KNOWN], Filtered *out)
{
    int64_t length = 0;
    if (value[H_CODING]) return *out = refuse(400, "message"), false;
    if (value[H_LENGTH] && !text_to_int(value[H_LENGTH], 0, INT64_MAX, &length))
        return *out = refuse(400, "message"), false;
    if (out->route != ROUTE_MESSAGE)
        return length == 0 ? true : (*out = refuse(400, "message"), false);
    if (length > FILTER_BODY) return *out = refuse(413, "long"), false;
    if (!is_json(value[H_TYPE])) return *out = refuse(415, "type"), false;
    if (length == 0) return *out = refuse(400, "message"), false;
    out->length = (size_t)length;
    return true;
}

static bool check_own(const char *const value[KNOWN], Filtered *out)
{
    if (out->route != ROUTE_BOARD && out->route != ROUTE_MESSAGE) return true;
    if (value[H_OWN] == NULL || strcmp(value[H_OWN], "1") != 0)
        return *out = refuse(400, "message"), false;
    if (!read_key(value[H_SEAT], out->key)) return *out = refuse(401, "seat"), false;
    out->stream = out->route == ROUTE_BOARD && value[H_ACCEPT] &&
                  text_starts(value[H_ACCEPT], "text/event-stream");
    return true;
}

Filtered filter_request(const FilterPlace *place, const FilterSeen *seen)
{
    Filtered out = {0};
    const char *value[KNOWN] = {NULL};
    if (seen->count > FILTER_HEADERS || seen->bytes > FILTER_HEADER_BYTES)
        return refuse(431, "headers");
    if (!gather(seen, value)) return refuse(400, "message");
    if (!find_route(seen, &out)) return out;
    if (!check_place(place, value, &out)) return out;
    if (!check_body(value, &out)) return out;
    check_own(value, &out);
    return out;
}
