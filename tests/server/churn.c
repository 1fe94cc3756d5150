/* Forty phones that come and go: churn PROGRAM SHARE PORT [SECONDS]
 *
 * Screens lock, pages are loaded again, Wi-Fi is lost in the middle of a word. Every phone votes on
 * every question; what it was told was kept is what is counted. An hour is `churn ... 3600`.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client.h"

enum { PHONES = 40, SECONDS = 15, QUESTION_US = 1500000, PACE_MS = 140 };

typedef struct Phone {
    char key[33];
    int seat, choice; /* choice: -1 before the first */
    bool kept;        /* it was told so */
} Phone;

static Phone phones[PHONES];
static Call calls[PHONES], streams[PHONES];
static long hung_up, answered, slowed, questions, moved;
static uint32_t seed = 11;

static int any(int below)
{
    seed = seed * 1664525 + 1013904223;
    return (int)((seed >> 16) % (uint32_t)below);
}

static void send_vote(Server *server, int i, int question)
{
    char body[64];
    snprintf(body, sizeof body, "{\"question\":%d,\"choice\":%d}", question, phones[i].choice);
    call_post(&calls[i], server->port, phones[i].key, body);
}

/* The connection ends while the vote is on its way, or before all of it was sent. */
static void vote_and_vanish(Server *server, int i, int question)
{
    phones[i].choice = any(4);
    phones[i].kept = false;
    send_vote(server, i, question);
    if (any(2)) calls[i].out_size = (size_t)any((int)calls[i].out_size);
    calls_run(&calls[i], 1, any(3));
    if (calls[i].status == 204) phones[i].kept = true;
    call_hang_up(&calls[i]);
    calls[i].done = true;
    hung_up++;
}

static void listen_again(Server *server, int i)
{
    call_hang_up(&streams[i]);
    hung_up++;
    call_look(&streams[i], server->port, phones[i].key, true);
}

/* What each phone does next. */
static void turn(Server *server, int question)
{
    for (int i = 0; i < PHONES; i++) {
        calls[i].done = true;
        calls[i].status = 0;
        int what = any(8);
        if (what < 3)
            listen_again(server, i);
        else if (what < 5)
            vote_and_vanish(server, i, question);
        else if (what == 5)
            call_look(&calls[i], server->port, phones[i].key, false);
        else if (what == 6) {
            phones[i].choice = any(4);
            phones[i].kept = false;
            send_vote(server, i, question);
            if (any(2)) call_hang_up(&streams[i]), hung_up++;
        }
    }
    calls_run(calls, PHONES, 5000);
    for (int i = 0; i < PHONES; i++) {
        if (calls[i].status == 204 && calls[i].fd) phones[i].kept = true;
        answered += calls[i].status == 204 || calls[i].status == 200;
        slowed += calls[i].status == 429;
        streams[i].done = streams[i].fd == 0;
    }
    calls_run(streams, PHONES, PACE_MS);
}

/* At last all are there, and each sends until it was told that its vote is kept. */
static void settle(Server *server, int question)
{
    for (int tries = 0, left = 1; left > 0; tries++) {
        left = 0;
        for (int i = 0; i < PHONES; i++) {
            calls[i].done = phones[i].kept;
            if (phones[i].kept) continue;
            if (phones[i].choice < 0) phones[i].choice = any(4);
            send_vote(server, i, question);
        }
        calls_run(calls, PHONES, 5000);
        for (int i = 0; i < PHONES; i++) {
            if (!phones[i].kept && calls[i].status == 204) phones[i].kept = true;
            left += !phones[i].kept;
        }
        if (left) calls_run(streams, PHONES, PACE_MS);
        expect(tries < 50);
    }
}

static void check(Server *server, int question)
{
    Vote votes[2 * PHONES];
    expect(server_votes(server, votes, 2 * PHONES) == PHONES);
    for (int i = 0; i < PHONES; i++) {
        const Vote *vote = &votes[phones[i].seat - 1];
        expect(vote->question == question && vote->seat == phones[i].seat && vote->kind == 0);
        expect(vote->choice == phones[i].choice);
    }
}

/* The facilitator chooses another network while all vote: the listener goes and comes back. */
static void move(Server *server, int question)
{
    for (int i = 0; i < PHONES; i++) {
        phones[i].choice = any(4);
        phones[i].kept = false;
        send_vote(server, i, question);
    }
    calls_run(calls, PHONES, any(4));
    server_do(server, "stop", "stopped");
    calls_run(calls, PHONES, 1000);
    for (int i = 0; i < PHONES; i++) {
        if (calls[i].status == 204) phones[i].kept = true;
        call_hang_up(&calls[i]);
        call_hang_up(&streams[i]);
    }
    server_do(server, "start", "ready");
    moved++;
}

static void ask(Server *server, int question)
{
    char say[16], answer[32];
    snprintf(say, sizeof say, "%s", question % 2 ? "first" : "second");
    snprintf(answer, sizeof answer, "at %s %d", say, question);
    server_do(server, say, answer);
    for (int i = 0; i < PHONES; i++) phones[i].choice = -1, phones[i].kept = false;
    for (int64_t until = now_us() + QUESTION_US; now_us() < until;) turn(server, question);
    if (question % 2 == 0) move(server, question);
    settle(server, question);
    check(server, question);
    questions++;
}

static void join(Server *server)
{
    char body[64];
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", server->token);
    for (int i = 0; i < PHONES; i++) {
        key_of(i, phones[i].key);
        expect(post(server->port, phones[i].key, body) == 200);
        phones[i].seat = i + 1;
    }
}

int main(int argc, char **argv)
{
    Server server = server_of(argc, argv);
    int seconds = argc > 4 ? atoi(argv[4]) : SECONDS;
    char line[256];
    server_start(&server);
    join(&server);
    long before = server_kilobytes(&server);
    int64_t until = now_us() + (int64_t)seconds * 1000000;
    for (int question = 1; now_us() < until; question++) ask(&server, question);
    long after = server_kilobytes(&server);
    server_ask(&server, "traffic", line);
    printf("%d s: hung up %ld times, %ld answers, %ld slowed down, the listener moved %ld times;\n"
           "%ld questions x %d votes, none lost; %.1f MB, %.1f MB at the beginning; %s\n",
           seconds, hung_up, answered, slowed, moved, questions, PHONES, (double)after / 1024,
           (double)before / 1024, line);
    expect(questions > 0 && hung_up > 10 * PHONES);
    if (!SANITIZED) expect(after < 64 * 1024);
    server_quit(&server);
    for (int i = 0; i < PHONES; i++) call_free(&calls[i]), call_free(&streams[i]);
    server_forget(&server);
    return 0;
}
