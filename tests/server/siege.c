/* More of everything than there should be, while others vote: siege PROGRAM SHARE PORT
 *
 * Connections by the thousand from one address (a stranger's, and the voters' own), requests that
 * come a byte at a time, codes that are guessed, one seat that never stops. Those who vote notice
 * nothing.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "client.h"

enum { VOTERS = 100, MANY = 1500, WORST_MS = 200 };

static const char stranger[] = "127.0.0.2", guesser[] = "127.0.0.3";

/* All voters vote in the same moment, each over a new connection; none waits long. */
static void vote(Server *server, const char *during)
{
    static Call calls[VOTERS];
    char key[33], body[64];
    int64_t worst = 0;
    for (int i = 0; i < VOTERS; i++) {
        key_of(i, key);
        snprintf(body, sizeof body, "{\"question\":1,\"choice\":%d}", i % 4);
        call_post(&calls[i], server->port, key, body);
    }
    expect(calls_run(calls, VOTERS, 20000) == 0);
    for (int i = 0; i < VOTERS; i++) {
        expect(calls[i].status == 204);
        if (calls[i].took_us > worst) worst = calls[i].took_us;
        call_free(&calls[i]);
    }
    printf("%d votes, worst %.1f ms, %s%s\n", VOTERS, (double)worst / 1000, during,
           worst > WORST_MS * 1000 ? "  OVER THE BAR" : "");
}

/* Opens them without a word, or with the beginning of one. */
static void crowd(Call *calls, int count, int port, const char *from, const char *bytes)
{
    for (int i = 0; i < count; i++) {
        snprintf(calls[i].from, sizeof calls[i].from, "%s", from);
        call_text(&calls[i], port, bytes);
        if (i % 50 == 0) calls_run(calls, (size_t)i + 1, 1);
    }
    calls_run(calls, (size_t)count, 100);
}

static void leave(Call *calls, int count)
{
    for (int i = 0; i < count; i++) call_free(&calls[i]);
}

static void crowds(Server *server)
{
    static Call calls[MANY];
    static const char begin[] = "POST /room HTTP/1.1\r\n";
    crowd(calls, MANY, server->port, stranger, begin);
    vote(server, "while another address holds 1500 connections");
    leave(calls, MANY);
    crowd(calls, MANY, server->port, "127.0.0.1", begin);
    vote(server, "while their own address holds 1500 connections");
    leave(calls, MANY);
}

/* A byte each time for as long as it is let: twelve seconds are enough to be cut. */
static void slow(Server *server)
{
    enum { SLOW = 200 };
    static Call calls[SLOW];
    const char *text = "GET / HTTP/1.1\r\nX-Slow: ";
    crowd(calls, SLOW, server->port, stranger, text);
    int64_t until = now_us() + 13 * 1000000;
    size_t open = SLOW;
    while (open > 0 && now_us() < until) {
        for (int i = 0; i < SLOW; i++)
            if (!calls[i].closed) call_bytes(&calls[i], server->port, "a", 1);
        open = calls_run(calls, SLOW, 500);
        for (int i = 0; i < SLOW; i++) calls[i].closed |= calls[i].fd == 0;
    }
    expect(open == 0);
    vote(server, "after slow ones were cut");
    leave(calls, SLOW);
}

static int try_code(Server *server, const char *code, const char *retry)
{
    char key[33], body[64];
    Call call = {0};
    key_of(900, key);
    snprintf(call.from, sizeof call.from, "%s", guesser);
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", code);
    call_post(&call, server->port, key, body);
    expect(calls_run(&call, 1, 10000) == 0);
    if (retry) expect(strstr(call.in, retry) != NULL);
    int status = call.status;
    call_free(&call);
    return status;
}

/* Five tries; then not even the right one helps, but the QR code does. */
static void guess(Server *server)
{
    expect(try_code(server, "222222", NULL) == 403);
    expect(try_code(server, "2222222222222", NULL) == 403);
    expect(try_code(server, "", NULL) == 400);
    expect(try_code(server, "22222", NULL) == 403);
    expect(try_code(server, "333333", NULL) == 403);
    expect(try_code(server, "444444", NULL) == 403);
    expect(try_code(server, "555555", "Retry-After: ") == 429);
    expect(try_code(server, server->code, "Retry-After: ") == 429);
    expect(try_code(server, server->token, NULL) == 200);
    char key[33], body[64];
    key_of(901, key);
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", server->code);
    expect(post(server->port, key, body) == 200); /* another address is none the worse */
}

/* One seat sends and sends: it is slowed down, counts once, and nobody waits for it. */
static void flood(Server *server)
{
    enum { FLOOD = 400 };
    static Call calls[FLOOD];
    static Vote votes[2 * VOTERS];
    char key[33];
    int kept = 0, slowed = 0, of_seat = 0;
    key_of(VOTERS, key); /* the one who does not vote with the others */
    for (int i = 0; i < FLOOD; i++)
        call_post(&calls[i], server->port, key, "{\"question\":1,\"choice\":3}");
    vote(server,
         "while one seat floods"); /* its own vote is taken: the flood has not begun to be read */
    calls_run(calls, FLOOD, 20000);
    for (int i = 0; i < FLOOD; i++) {
        kept += calls[i].status == 204;
        slowed += calls[i].status == 429;
        call_free(&calls[i]);
    }
    expect(kept + slowed <= FLOOD && kept < FLOOD / 4);
    size_t count = server_votes(server, votes, 2 * VOTERS);
    for (size_t i = 0; i < count; i++) of_seat += votes[i].seat == VOTERS + 1;
    expect(of_seat <= 1 && count == (size_t)(VOTERS + of_seat));
    printf("of %d messages %d were taken, %d turned down, the others cut\n", FLOOD, kept, slowed);
}

/* More streams than a seat may have: the oldest end, the newest go on. */
static void streams(Server *server)
{
    enum { STREAMS = 40 };
    static Call calls[STREAMS];
    char key[33], line[256];
    int listening = STREAMS;
    key_of(VOTERS + 1, key);
    for (int i = 0; i < STREAMS; i++) {
        call_look(&calls[i], server->port, key, true);
        calls_run(&calls[i], 1, 5000);
        expect(i >= 20 || calls[i].status == 200);
    }
    for (int64_t until = now_us() + 5000000; listening > 3 && now_us() < until;) {
        server_ask(server, "traffic", line);
        expect(sscanf(line, "traffic %d", &listening) == 1);
    }
    expect(listening <= 3);
    leave(calls, STREAMS);
}

int main(int argc, char **argv)
{
    Server server = server_of(argc, argv);
    struct rlimit files = {0};
    char key[33], body[64];
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max < 4096 ? files.rlim_max : 4096;
    expect(setrlimit(RLIMIT_NOFILE, &files) == 0);
    server_start(&server);
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", server.token);
    for (int i = 0; i < VOTERS + 2; i++) {
        key_of(i, key);
        expect(post(server.port, key, body) == 200);
    }
    server_do(&server, "first", "at first 1");
    crowds(&server);
    slow(&server);
    guess(&server);
    streams(&server);
    flood(&server);
    if (!SANITIZED) expect(server_kilobytes(&server) < 64 * 1024);
    server_quit(&server);
    server_forget(&server);
    return 0;
}
