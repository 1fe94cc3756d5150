/* The program is killed in the middle of a vote and started again: restart PROGRAM SHARE PORT
 * [ROUNDS]
 *
 * Phones send until they are answered, as the page does. Whatever was answered is in the box,
 * whatever was not is sent again and counts once; seat, code and question are what they were.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client.h"

enum { PHONES = 60, ROUNDS = 8 };

typedef struct Phone {
    char key[33];
    int seat, choice;
    bool kept; /* was told so, for the choice it has now */
    Call call;
} Phone;

static Phone phones[PHONES];
static uint32_t seed = 7;

static int any(int below)
{
    seed = seed * 1664525 + 1013904223;
    return (int)((seed >> 16) % (uint32_t)below);
}

static void join(Server *server, bool again)
{
    char body[64];
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", again ? server->code : server->token);
    for (int i = 0; i < PHONES; i++) call_post(&phones[i].call, server->port, phones[i].key, body);
    Call calls[PHONES];
    for (int i = 0; i < PHONES; i++) calls[i] = phones[i].call;
    expect(calls_run(calls, PHONES, 20000) == 0);
    for (int i = 0; i < PHONES; i++) {
        int seat = 0;
        phones[i].call = calls[i];
        expect(calls[i].status == 200);
        expect(sscanf(strstr(call_body(&calls[i]), "\"seat\":"), "\"seat\":%d", &seat) == 1);
        expect(!again || seat == phones[i].seat);
        phones[i].seat = seat;
    }
}

/* Sends what was not answered yet, for some time; how many are still without an answer. */
static int send_all(Server *server, int question, int timeout_ms)
{
    static Call calls[PHONES];
    char body[64];
    int left = 0;
    for (int i = 0; i < PHONES; i++) {
        calls[i] = phones[i].call;
        calls[i].done = phones[i].kept;
        if (phones[i].kept) continue;
        snprintf(body, sizeof body, "{\"question\":%d,\"choice\":%d}", question, phones[i].choice);
        call_post(&calls[i], server->port, phones[i].key, body);
    }
    calls_run(calls, PHONES, timeout_ms);
    for (int i = 0; i < PHONES; i++) {
        if (!phones[i].kept && calls[i].status == 204) phones[i].kept = true;
        if (!phones[i].kept) call_hang_up(&calls[i]);
        left += !phones[i].kept;
        phones[i].call = calls[i];
    }
    return left;
}

static void check_votes(Server *server, int question)
{
    Vote votes[2 * PHONES];
    int seen[PHONES + 1] = {0};
    expect(server_votes(server, votes, 2 * PHONES) == PHONES);
    for (int i = 0; i < PHONES; i++) {
        expect(votes[i].question == question && votes[i].kind == 0);
        expect(votes[i].seat >= 1 && votes[i].seat <= PHONES && seen[votes[i].seat]++ == 0);
    }
    for (int i = 0; i < PHONES; i++) expect(votes[phones[i].seat - 1].choice == phones[i].choice);
}

/* Killed after so many milliseconds of voting; some change their minds meanwhile. */
static int vote_through_a_kill(Server *server, int question)
{
    char code[16];
    for (int i = 0; i < PHONES; i++) phones[i].kept = false, phones[i].choice = any(4);
    send_all(server, question, any(6));
    for (int i = 0; i < PHONES; i += 5) phones[i].kept = false, phones[i].choice = any(4);
    int left = send_all(server, question, any(4));
    snprintf(code, sizeof code, "%s", server->code);
    server_kill(server);
    for (int i = 0; i < PHONES; i++) call_hang_up(&phones[i].call);
    server_start(server);
    expect(strcmp(code, server->code) == 0);
    for (int tries = 0; send_all(server, question, 5000) > 0; tries++) expect(tries < 5);
    check_votes(server, question);
    return left;
}

int main(int argc, char **argv)
{
    Server server = server_of(argc, argv);
    int rounds = argc > 4 ? atoi(argv[4]) : ROUNDS, halfway = 0;
    char word[32], answer[32];
    server_start(&server);
    for (int i = 0; i < PHONES; i++) key_of(i, phones[i].key);
    join(&server, false);
    for (int round = 1; round <= rounds; round++) {
        snprintf(answer, sizeof answer, "at %s %d", round % 2 ? "first" : "second", round);
        snprintf(word, sizeof word, "%s", round % 2 ? "first" : "second");
        server_do(&server, word, answer);
        int left = vote_through_a_kill(&server, round);
        halfway += left > 0;
        join(&server, true);
    }
    printf(
        "killed %d times, %d of them with votes on their way: %d votes, none lost, none doubled\n",
        rounds, halfway, rounds * PHONES);
    server_quit(&server);
    for (int i = 0; i < PHONES; i++) call_free(&phones[i].call);
    server_forget(&server);
    return 0;
}
