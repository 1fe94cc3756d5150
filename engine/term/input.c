#include "term/input.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>

bool input_wait(Input *input, int also, int ms)
{
    struct pollfd waiting[2] = {{.fd = input->fd, .events = POLLIN},
                                {.fd = also, .events = POLLIN}};
    if (poll(waiting, 2, ms) <= 0) return false;
    if (waiting[0].revents) {
        size_t room = sizeof input->bytes - 1 - input->len;
        ssize_t got = read(input->fd, input->bytes + input->len, room);
        if (got <= 0)
            input->ended = true;
        else
            input->len += (size_t)got;
    }
    return waiting[1].revents != 0;
}

static void drop(Input *input, size_t bytes)
{
    memmove(input->bytes, input->bytes + bytes, input->len - bytes);
    input->len -= bytes;
}

bool input_line(Input *input, char line[INPUT_LINE_MAX])
{
    char *end = memchr(input->bytes, '\n', input->len);
    if (input->dropping) {
        drop(input, end ? (size_t)(end - input->bytes) + 1 : input->len);
        input->dropping = end == NULL;
        return input->dropping ? false : input_line(input, line);
    }
    bool full = input->len == sizeof input->bytes - 1;
    if (end == NULL && !full && !(input->ended && input->len > 0)) return false;
    size_t len = end ? (size_t)(end - input->bytes) : input->len;
    memcpy(line, input->bytes, len);
    line[len] = '\0';
    drop(input, end ? len + 1 : len);
    input->dropping = end == NULL && full;
    return true;
}
