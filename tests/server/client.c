#include "client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

int64_t now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void key_of(int phone, char key[33])
{
    snprintf(key, 33, "%08x%08x%08x%08x", (unsigned)phone * 2654435761U, 0x5eed1234U,
             ~(unsigned)phone, (unsigned)phone);
}

/* --- one call ------------------------------------------------------------------------- */

static void hang_up(Call *call)
{
    if (call->fd > 0) close(call->fd);
    call->fd = 0;
}

void call_hang_up(Call *call)
{
    hang_up(call);
}

void call_free(Call *call)
{
    hang_up(call);
    free(call->in);
    free(call->out);
    *call = (Call){0};
}

static int connect_to(const Call *call, int port)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)}, own = to;
    int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    expect(fd > 0);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    own.sin_port = 0;
    if (call->from[0] && inet_pton(AF_INET, call->from, &own.sin_addr) == 1)
        expect(bind(fd, (struct sockaddr *)&own, sizeof own) == 0);
    if (connect(fd, (struct sockaddr *)&to, sizeof to) == 0 || errno == EINPROGRESS) return fd;
    close(fd);
    return 0;
}

void call_bytes(Call *call, int port, const char *bytes, size_t size)
{
    expect(size <= CALL_OUT);
    if (call->in == NULL) call->in = malloc(CALL_IN + 1);
    if (call->out == NULL) call->out = malloc(CALL_OUT);
    expect(call->in && call->out);
    memcpy(call->out, bytes, size);
    call->out_size = size;
    call->out_at = call->in_size = 0;
    call->in[0] = '\0';
    call->status = 0;
    call->done = call->closed = false;
    call->begun_us = now_us();
    if (call->fd == 0) call->fd = connect_to(call, port);
    call->closed = call->fd == 0;
}

void call_text(Call *call, int port, const char *text)
{
    call_bytes(call, port, text, strlen(text));
}

void call_look(Call *call, int port, const char *key, bool stream)
{
    char text[512];
    call->stream = stream;
    snprintf(text, sizeof text,
             "GET /room HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Regisseur: 1\r\nX-Seat: %s\r\n%s\r\n",
             port, key, stream ? "Accept: text/event-stream\r\n" : "");
    call_text(call, port, text);
}

void call_post(Call *call, int port, const char *key, const char *body)
{
    char text[2048];
    call->stream = false;
    snprintf(text, sizeof text,
             "POST /room HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Regisseur: 1\r\nX-Seat: %s\r\n"
             "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
             port, key, strlen(body), body);
    call_text(call, port, text);
}

const char *call_body(const Call *call)
{
    const char *end = call->in ? strstr(call->in, "\r\n\r\n") : NULL;
    return end ? end + 4 : "";
}

static bool body_is_whole(const Call *call)
{
    const char *head = call->in, *body = strstr(head, "\r\n\r\n");
    if (body == NULL) return false;
    if (call->status == 204) return true;
    if (call->stream && call->status == 200) return strstr(body, "\n\n") != NULL;
    const char *length = strstr(head, "Content-Length: ");
    if (length == NULL || length > body) return false;
    size_t size = (size_t)strtoul(length + 16, NULL, 10);
    return call->in_size >= (size_t)(body + 4 - head) + size;
}

/* Chunks of one event each come whole: what lies between them ("1f4\r\n") is left as it is. */
const char *call_event(Call *call)
{
    char *last = NULL, *at = call->in ? call->in : NULL;
    while (at && (at = strstr(at, "data: ")) != NULL) {
        if (strstr(at, "\n\n") == NULL) break;
        last = at++;
    }
    if (last == NULL) return "";
    size_t left = call->in_size - (size_t)(last - call->in);
    memmove(call->in, last, left + 1);
    call->in_size = left;
    return call->in;
}

static void take(Call *call)
{
    for (;;) {
        if (call->in_size == CALL_IN) call->in_size = 0; /* a stream that nobody read */
        ssize_t got = recv(call->fd, call->in + call->in_size, CALL_IN - call->in_size, 0);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) break;
        if (got <= 0) {
            call->closed = true;
            break;
        }
        call->in_size += (size_t)got;
        call->in[call->in_size] = '\0';
    }
    if (call->status == 0 && strncmp(call->in, "HTTP/1.", 7) == 0)
        call->status = atoi(call->in + 9);
    if (!call->done && call->status && body_is_whole(call)) {
        call->done = true;
        call->took_us = now_us() - call->begun_us;
    }
}

static void give(Call *call)
{
    ssize_t sent =
        send(call->fd, call->out + call->out_at, call->out_size - call->out_at, MSG_NOSIGNAL);
    if (sent > 0) call->out_at += (size_t)sent;
    /* Refused while sending: what it answered may still be there. */
    else if (sent < 0 && errno != EAGAIN && errno != EINTR)
        call->out_at = call->out_size;
}

static bool is_over(const Call *call)
{
    return call->done || call->closed;
}

static size_t count_open(const Call *calls, size_t count)
{
    size_t open = 0;
    for (size_t i = 0; i < count; i++) open += !is_over(&calls[i]);
    return open;
}

static void turn(Call *calls, size_t count, struct pollfd *fds, int timeout_ms)
{
    for (size_t i = 0; i < count; i++) {
        short events = (short)(POLLIN | (calls[i].out_at < calls[i].out_size ? POLLOUT : 0));
        fds[i] = (struct pollfd){.fd = is_over(&calls[i]) ? -1 : calls[i].fd, .events = events};
    }
    if (poll(fds, count, timeout_ms) <= 0) return;
    for (size_t i = 0; i < count; i++) {
        if (fds[i].fd < 0) continue;
        if (fds[i].revents & POLLOUT) give(&calls[i]);
        if (fds[i].revents & (POLLIN | POLLHUP | POLLERR)) take(&calls[i]);
    }
}

size_t calls_run(Call *calls, size_t count, int timeout_ms)
{
    struct pollfd *fds = calloc(count, sizeof *fds);
    int64_t until = now_us() + (int64_t)timeout_ms * 1000;
    expect(fds != NULL);
    while (count_open(calls, count) > 0 && now_us() < until)
        turn(calls, count, fds, (int)((until - now_us()) / 1000) + 1);
    free(fds);
    for (size_t i = 0; i < count; i++)
        if (calls[i].closed) hang_up(&calls[i]);
    return count_open(calls, count);
}

int status_of(int port, const char *text)
{
    Call call = {0};
    call_text(&call, port, text);
    calls_run(&call, 1, 12000);
    int status = call.status;
    call_free(&call);
    return status;
}

int post(int port, const char *key, const char *body)
{
    Call call = {0};
    call_post(&call, port, key, body);
    calls_run(&call, 1, 12000);
    int status = call.status;
    call_free(&call);
    return status;
}
