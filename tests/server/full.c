/* The disk is full in the middle of a vote: full PROGRAM SHARE PORT
 *
 * Who is told that a vote is kept finds it kept, also after the disk has room again; the others are
 * told that it is not, and the room goes on for all to see.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client.h"

enum { PHONES = 40 };

static int kept[PHONES]; /* the choice that was kept last; -1: none */

static int send_round(Server *server, int round)
{
    static Call calls[PHONES];
    char key[33], body[64];
    int refused = 0;
    for (int i = 0; i < PHONES; i++) {
        key_of(i, key);
        snprintf(body, sizeof body, "{\"question\":1,\"choice\":%d}", (i + round) % 4);
        call_post(&calls[i], server->port, key, body);
    }
    expect(calls_run(calls, PHONES, 20000) == 0);
    for (int i = 0; i < PHONES; i++) {
        expect(calls[i].status == 204 || calls[i].status == 507);
        if (calls[i].status == 204) kept[i] = (i + round) % 4;
        refused += calls[i].status == 507;
        if (calls[i].status == 507) expect(strstr(call_body(&calls[i]), "\"storage\"") != NULL);
        call_free(&calls[i]);
    }
    return refused;
}

/* Everybody sees the board, votes or no votes. */
static void board_is_there(Server *server)
{
    char key[33], line[256];
    Call call = {0};
    key_of(3, key);
    call_look(&call, server->port, key, false);
    expect(calls_run(&call, 1, 10000) == 0 && call.status == 200);
    expect(strstr(call_body(&call), "\"ask\":\"first\"") != NULL);
    call_free(&call);
    int failing = 0;
    char why[64];
    server_ask(server, "traffic", line);
    expect(sscanf(line, "traffic %*d %*u %d %63s", &failing, why) == 2);
    expect(failing == 1 && strncmp(why, "store.", 6) == 0);
    printf("the disk was full (%s)\n", why);
}

static void check(Server *server)
{
    Vote votes[2 * PHONES];
    size_t count = server_votes(server, votes, 2 * PHONES);
    expect(count == PHONES);
    for (int i = 0; i < PHONES; i++) expect(votes[i].seat == i + 1 && votes[i].choice == kept[i]);
}

int main(int argc, char **argv)
{
    Server server = server_of(argc, argv);
    char key[33], body[64];
    server_start(&server);
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", server.token);
    for (int i = 0; i < PHONES; i++) {
        key_of(i, key);
        kept[i] = -1;
        expect(post(server.port, key, body) == 200);
    }
    server_do(&server, "first", "at first 1");
    expect(send_round(&server, 0) == 0);
    server_disk(&server, true);
    expect(send_round(&server, 1) == PHONES);
    key_of(PHONES, key);
    expect(post(server.port, key, body) == 507); /* nobody sits down either */
    board_is_there(&server);
    check(&server);
    server_disk(&server, false);
    printf("with room again %d of %d are turned down\n", send_round(&server, 2), PHONES);
    check(&server);
    server_kill(&server);
    server_start(&server);
    check(&server);
    expect(send_round(&server, 3) == 0);
    check(&server);
    server_quit(&server);
    server_forget(&server);
    return 0;
}
