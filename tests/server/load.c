/* A full room: load PROGRAM SHARE PORT [PHONES]
 *
 * All phones load the page, take a seat, listen and vote, each of these in the same moment. Every
 * vote is counted once, the memory stays within its bar, every stream ends. How long it all took is
 * said, and where that is over its bar, but fails nothing: a machine may be busy.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client.h"

enum {
    PHONES = 200,
    MOST = 1000,
    WORST_MS = 200,
    KILOBYTES = 64 * 1024,
    STOP_MS = 500,
    FRAME_US = 16000
};

static const char *over(int64_t value, int64_t bar)
{
    return value > bar ? "  OVER THE BAR" : "";
}

typedef struct Room {
    Server server;
    size_t phones;
    Call *calls, *streams;
} Room;

static int compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* Runs all calls, expects one status of each, says how long they took. */
static void run(Room *room, const char *what, int status)
{
    static int64_t took[MOST];
    int64_t begun = now_us();
    expect(calls_run(room->calls, room->phones, 30000) == 0);
    for (size_t i = 0; i < room->phones; i++) {
        expect(room->calls[i].status == status);
        took[i] = room->calls[i].took_us;
    }
    qsort(took, room->phones, sizeof *took, compare);
    int64_t worst = took[room->phones - 1];
    printf("%-10s %4zu  half %6.1f ms  worst %6.1f ms  all %6.1f ms%s\n", what, room->phones,
           (double)took[room->phones / 2] / 1000, (double)worst / 1000,
           (double)(now_us() - begun) / 1000, over(worst, WORST_MS * 1000));
}

static void load_page(Room *room)
{
    static const char *const targets[] = {"/", "/phone.css", "/phone.js"};
    char text[128];
    for (int t = 0; t < 3; t++) {
        snprintf(text, sizeof text, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n", targets[t],
                 room->server.port);
        for (size_t i = 0; i < room->phones; i++)
            call_text(&room->calls[i], room->server.port, text);
        run(room, targets[t], 200);
    }
}

static void send_all(Room *room, const char *what, const char *format, int question, int status)
{
    char key[33], body[128];
    for (size_t i = 0; i < room->phones; i++) {
        key_of((int)i, key);
        if (question)
            snprintf(body, sizeof body, format, question, (int)i % 4);
        else
            snprintf(body, sizeof body, format, i % 2 ? room->server.code : room->server.token);
        call_post(&room->calls[i], room->server.port, key, body);
    }
    run(room, what, status);
}

static void listen_all(Room *room)
{
    char key[33];
    Call *calls = room->calls;
    for (size_t i = 0; i < room->phones; i++) {
        key_of((int)i, key);
        call_look(&room->streams[i], room->server.port, key, true);
    }
    room->calls = room->streams;
    run(room, "listen", 200);
    room->calls = calls;
}

static void await(Call *stream)
{
    stream->done = false;
    memcpy(stream->in, "\r\n\r\n", 5); /* the head was read before */
    stream->in_size = 4;
    stream->begun_us = now_us();
}

/* All hear of the next board; `word` is in it. Before it the number of votes may come once more. */
static void hear_all(Room *room, const char *say, const char *word)
{
    Call *calls = room->calls;
    for (size_t i = 0; i < room->phones; i++) await(&room->streams[i]);
    server_do(&room->server, say, "at");
    room->calls = room->streams;
    run(room, "hear", 200);
    for (size_t i = 0; i < room->phones; i++)
        while (strstr(call_event(&room->streams[i]), word) == NULL) {
            await(&room->streams[i]);
            expect(calls_run(&room->streams[i], 1, 5000) == 0 && !room->streams[i].closed);
        }
    room->calls = calls;
}

static void check_votes(Room *room, int kinds)
{
    static Vote votes[2 * MOST];
    static int seen[2][MOST + 1];
    size_t count = server_votes(&room->server, votes, 2 * MOST);
    memset(seen, 0, sizeof seen);
    expect(count == room->phones * (size_t)kinds);
    for (size_t i = 0; i < count; i++) {
        expect(votes[i].seat >= 1 && votes[i].seat <= (int)room->phones && votes[i].kind < kinds);
        seen[votes[i].kind][votes[i].seat]++;
    }
    for (int kind = 0; kind < kinds; kind++)
        for (size_t seat = 1; seat <= room->phones; seat++) expect(seen[kind][seat] == 1);
}

/* A window that shows a board to all loses less than a frame. */
static void check_show(Room *room)
{
    char line[256];
    long slowest = 0;
    server_ask(&room->server, "traffic", line);
    expect(sscanf(line, "traffic %*d %*u %*d %*s %ld", &slowest) == 1);
    printf("%-10s %4zu  %.1f ms at most%s\n", "show", room->phones, (double)slowest / 1000,
           over(slowest, FRAME_US));
}

/* Nobody is left hanging, and nobody can come any more. */
static void stop(Room *room)
{
    char line[256];
    int took = 0;
    for (size_t i = 0; i < room->phones; i++) {
        room->streams[i].done = false;
        room->streams[i].in_size = 0;
        room->streams[i].in[0] = '\0';
        room->streams[i].status = 200;
    }
    server_ask(&room->server, "stop", line);
    expect(sscanf(line, "stopped %d ms", &took) == 1);
    printf("%-10s %4zu  streams ended in %d ms%s\n", "stop", room->phones, took,
           over(took, STOP_MS));
    calls_run(room->streams, room->phones, 5000);
    for (size_t i = 0; i < room->phones; i++) expect(room->streams[i].closed);
    expect(status_of(room->server.port, "GET / HTTP/1.1\r\n\r\n") == 0);
    server_do(&room->server, "start", "ready");
    expect(status_of(room->server.port, "GET / HTTP/1.1\r\n\r\n") != 0);
}

int main(int argc, char **argv)
{
    Room room = {.server = server_of(argc, argv), .phones = PHONES};
    if (argc > 4) room.phones = (size_t)atoi(argv[4]);
    expect(room.phones >= 1 && room.phones <= MOST);
    room.calls = calloc(room.phones, sizeof *room.calls);
    room.streams = calloc(room.phones, sizeof *room.streams);
    server_start(&room.server);
    load_page(&room);
    send_all(&room, "join", "{\"join\":\"%s\"}", 0, 200);
    listen_all(&room);
    hear_all(&room, "first", "\"ask\":\"first\"");
    send_all(&room, "vote", "{\"question\":%d,\"choice\":%d}", 1, 204);
    send_all(&room, "predict", "{\"question\":%d,\"predicted\":%d}", 1, 204);
    check_votes(&room, 2);
    hear_all(&room, "second", "\"ask\":\"second\"");
    send_all(&room, "vote", "{\"question\":%d,\"choice\":%d}", 2, 204);
    send_all(&room, "again", "{\"question\":%d,\"choice\":%d}", 2, 204);
    check_votes(&room, 1);
    hear_all(&room, "reveal", "\"leaders\"");
    check_show(&room);
    long kilobytes = server_kilobytes(&room.server);
    printf("%-10s %4zu  %.1f MB at most\n", "memory", room.phones, (double)kilobytes / 1024);
    if (!SANITIZED) expect(kilobytes < KILOBYTES);
    stop(&room);
    server_quit(&room.server);
    for (size_t i = 0; i < room.phones; i++) call_free(&room.calls[i]), call_free(&room.streams[i]);
    free(room.calls);
    free(room.streams);
    server_forget(&room.server);
    return 0;
}
