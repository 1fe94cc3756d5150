/* What no phone sends: hostile PROGRAM SHARE PORT
 *
 * Each request is sent as it stands, over a raw socket. None gets in, none gets more than it
 * should, and after each the server serves a phone as if nothing had happened.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client.h"

#define HOST       "Host: @\r\n"
#define OWN        "X-Regisseur: 1\r\n"
#define SEAT       "X-Seat: $\r\n"
#define JSON       "Content-Type: application/json\r\n"
#define END        "\r\n"
#define VOTE(body) "POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Content-Length: #\r\n\r\n" body

enum { CUT = 0 }; /* ends without an answer */

typedef struct Attack {
    const char
        *bytes; /* @ is the address, $ the key of a phone with a seat, # the length of the body */
    int status, other; /* either is fine */
} Attack;

static const Attack attacks[] = {
    /* who is addressed */
    {"GET / HTTP/1.1\r\n\r\n", 400, 400},
    {"GET / HTTP/1.1\r\n" HOST HOST END, 400, 400},
    {"GET / HTTP/1.1\r\nHost: evil.example\r\n" HOST END, 400, 400},
    {"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421, 421},
    {"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 421, 421},
    {"GET /room HTTP/1.1\r\n" HOST OWN SEAT "Origin: http://evil.example\r\n\r\n", 403, 403},
    {"GET / HTTP/1.0\r\n\r\n", 400, 400},
    /* what is asked for */
    {"GET /../../etc/passwd HTTP/1.1\r\n" HOST END, 404, 404},
    {"GET /phone.js/../../rooms.db HTTP/1.1\r\n" HOST END, 404, 404},
    {"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" HOST END, 404, 404},
    {"GET /rooms.db HTTP/1.1\r\n" HOST END, 404, 404},
    {"GET /%00 HTTP/1.1\r\n" HOST END, 404, 404},
    {"GET http://@/ HTTP/1.1\r\n" HOST END, 404, 404},
    {"GET /room?seat=1 HTTP/1.1\r\n" HOST OWN SEAT END, 404, 404},
    {"PUT /room HTTP/1.1\r\n" HOST OWN SEAT END, 405, 405},
    {"DELETE /room HTTP/1.1\r\n" HOST OWN SEAT END, 405, 405},
    {"OPTIONS /room HTTP/1.1\r\n" HOST "Origin: http://evil.example\r\n\r\n", 405, 405},
    {"TRACE / HTTP/1.1\r\n" HOST END, 405, 405},
    {"CONNECT @ HTTP/1.1\r\n" HOST END, 404, 405},
    {"HEAD /room HTTP/1.1\r\n" HOST OWN SEAT END, 405, 405},
    /* who asks */
    {"GET /room HTTP/1.1\r\n" HOST SEAT END, 400, 400},
    {"GET /room HTTP/1.1\r\n" HOST OWN END, 401, 401},
    {"GET /room HTTP/1.1\r\n" HOST OWN "X-Seat: 00000000000000000000000000000000\r\n\r\n", 401,
     401},
    {"GET /room HTTP/1.1\r\n" HOST OWN "X-Seat: ' OR 1=1 --\r\n\r\n", 401, 401},
    {"GET /room HTTP/1.1\r\n" HOST OWN SEAT "X-Seat: 00000000000000000000000000000000\r\n\r\n", 400,
     400},
    {"POST /room HTTP/1.1\r\n" HOST OWN "X-Seat: 00000000000000000000000000000000\r\n" JSON
     "Content-Length: 25\r\n\r\n{\"question\":1,\"choice\":1}",
     401, 401},
    /* how it is sent */
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Transfer-Encoding: chunked\r\n\r\n"
     "19\r\n{\"question\":1,\"choice\":1}\r\n0\r\n\r\n",
     400, 400},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON
     "Content-Length: 25\r\nTransfer-Encoding: chunked\r\n\r\n"
     "19\r\n{\"question\":1,\"choice\":1}\r\n0\r\n\r\n",
     400, 400},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Content-Length: 25\r\nContent-Length: 5\r\n\r\n"
     "{\"question\":1,\"choice\":1}",
     400, 400},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Content-Length: -1\r\n\r\n", 400, 400},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Content-Length: 10000000\r\n\r\n{", 413, 413},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Content-Length: 99999999999999999999\r\n\r\n{",
     400, 413},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON END, 400, 400},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT
     "Content-Length: 25\r\n\r\n{\"question\":1,\"choice\":1}",
     415, 415},
    {"POST /room HTTP/1.1\r\n" HOST OWN SEAT
     "Content-Type: text/plain\r\nContent-Length: 25\r\n\r\n{\"question\":1,\"choice\":1}",
     415, 415},
    {"GET /room HTTP/1.1\r\n" HOST OWN SEAT "Content-Length: 3\r\n\r\nabc", 400, 400},
    /* what is said */
    {VOTE("{\"question\":1,\"choice\":1,\"choice\":2}"), 400, 400},
    {VOTE("{\"question\":1,\"choice\":1,\"seat\":2}"), 400, 400},
    {VOTE("{\"question\":1,\"choice\":4}"), 400, 400},
    {VOTE("{\"question\":1,\"choice\":-1}"), 400, 400},
    {VOTE("{\"question\":1,\"choice\":1.5}"), 400, 400},
    {VOTE("{\"question\":2,\"choice\":1}"), 409, 409},
    {VOTE("{\"question\":1,\"said\":\"ik wil ook iets zeggen\"}"), 409, 409},
    {VOTE("{\"question\":1,\"choice\":1"), 400, 400},
    {VOTE("not JSON at all, but as long as one"), 400, 400},
    {VOTE("{\"join\":\"' OR 1=1 --\"}"), 400, 403},
    {VOTE("{\"join\":\"\\u0000\"}"), 400, 400},
    /* no HTTP */
    {"\r\n\r\n\r\n\r\n", CUT, 400},
    {"GET /\r\n\r\n", CUT, 400},
    {"GET / HTTP/9.9\r\n" HOST END, CUT, 505},
    {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", CUT, 505},
    {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", CUT, 400},
    {"GET / HTTP/1.1\r\n" HOST "no colon here\r\n\r\n", CUT, 400},
    {"GET / HTTP/1.1\r\n" HOST ": no name\r\n\r\n", 200, 400},
};

enum { ATTACKS = sizeof attacks / sizeof attacks[0] };
enum { PHONES = 32 }; /* each has only so many messages a second */

/* The key of one phone after the other. */
static void next_key(char key[33])
{
    static int phone;
    key_of(phone++ % PHONES, key);
}

/* @, $ and # filled in. */
static void fill(const char *from, int port, char *to, size_t size)
{
    char key[33];
    const char *end = strstr(from, "\r\n\r\n");
    size_t at = 0, body = end ? strlen(end + 4) : 0;
    next_key(key);
    for (; *from && at + 64 < size; from++) {
        if (*from == '@')
            at += (size_t)snprintf(to + at, size - at, "127.0.0.1:%d", port);
        else if (*from == '$')
            at += (size_t)snprintf(to + at, size - at, "%s", key);
        else if (*from == '#')
            at += (size_t)snprintf(to + at, size - at, "%zu", body);
        else
            to[at++] = *from;
    }
    to[at] = '\0';
}

/* A phone with a seat is served. */
static void serves(int port)
{
    char key[33];
    Call call = {0};
    next_key(key);
    call_look(&call, port, key, false);
    expect(calls_run(&call, 1, 10000) == 0);
    expect(call.status == 200 && strstr(call_body(&call), "\"yours\":") != NULL);
    call_free(&call);
}

static int send_bytes(int port, const char *bytes, size_t size)
{
    Call call = {0};
    call_bytes(&call, port, bytes, size);
    size_t hung = calls_run(&call, 1, 15000);
    expect(hung == 0); /* it was answered, or cut */
    int status = call.status;
    call_free(&call);
    return status;
}

static void check_attack(size_t i, int status)
{
    bool good = status == attacks[i].status || status == attacks[i].other;
    if (!good) fprintf(stderr, "attack %zu got %d: %.60s\n", i, status, attacks[i].bytes);
    expect(good);
}

static void attack_all(int port)
{
    static char bytes[4096];
    for (size_t i = 0; i < ATTACKS; i++) {
        if (attacks[i].status == CUT) continue;
        fill(attacks[i].bytes, port, bytes, sizeof bytes);
        check_attack(i, send_bytes(port, bytes, strlen(bytes)));
        serves(port);
    }
}

/* Those that may never be whole requests, at once: each is cut after ten seconds at the latest. */
static void attack_without_end(int port)
{
    static Call calls[ATTACKS];
    static char bytes[4096];
    for (size_t i = 0; i < ATTACKS; i++) {
        calls[i].done = attacks[i].status != CUT;
        if (calls[i].done) continue;
        fill(attacks[i].bytes, port, bytes, sizeof bytes);
        call_text(&calls[i], port, bytes);
    }
    expect(calls_run(calls, ATTACKS, 13000) == 0);
    for (size_t i = 0; i < ATTACKS; i++) {
        if (attacks[i].status == CUT) check_attack(i, calls[i].status);
        call_free(&calls[i]);
    }
    serves(port);
}

static void large_headers(int port)
{
    static char bytes[20 * 1024];
    int at =
        snprintf(bytes, sizeof bytes, "GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-Long: ", port);
    memset(bytes + at, 'a', 9 * 1024);
    strcpy(bytes + at + 9 * 1024, "\r\n\r\n");
    expect(send_bytes(port, bytes, strlen(bytes)) == 431);
    memset(bytes + at, 'a', 18 * 1024);
    strcpy(bytes + at + 18 * 1024, "\r\n\r\n");
    int status = send_bytes(port, bytes, strlen(bytes));
    expect(status == 431 || status == 413 || status == CUT);
    at = snprintf(bytes, sizeof bytes, "GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n", port);
    for (int i = 0; i < 60; i++) at += snprintf(bytes + at, 16, "X-%d: 1\r\n", i);
    strcpy(bytes + at, "\r\n");
    expect(send_bytes(port, bytes, strlen(bytes)) == 431);
    memset(bytes, '/', sizeof bytes);
    memcpy(bytes, "GET ", 4);
    status = send_bytes(port, bytes, sizeof bytes);
    expect(status == 414 || status == 431 || status == CUT);
    serves(port);
}

/* Bytes of a generator with a fixed seed: what fails, fails again. */
static void garbage(int port)
{
    enum { CALLS = 64, SIZE = 600 };
    static Call calls[CALLS];
    static char bytes[SIZE];
    uint32_t random = 1;
    for (int round = 0; round < 8; round++) {
        for (int i = 0; i < CALLS; i++) {
            size_t from =
                i % 2 ? 0 : (size_t)snprintf(bytes, SIZE, "POST /room HTTP/1.1\r\nHost: ");
            for (size_t at = from; at < SIZE; at++) {
                random = random * 1664525 + 1013904223;
                bytes[at] = (char)(random >> 24);
            }
            memcpy(bytes + SIZE - 4, "\r\n\r\n", 4);
            call_bytes(&calls[i], port, bytes, SIZE);
        }
        calls_run(calls, CALLS, 500);
        for (int i = 0; i < CALLS; i++) {
            expect(calls[i].status != 200 && calls[i].status != 204);
            call_free(&calls[i]);
        }
        serves(port);
    }
}

/* Two requests in one piece are two; what follows a refusal is not read as one. */
static void one_behind_the_other(int port)
{
    static char bytes[4096];
    Call call = {0};
    fill("GET / HTTP/1.1\r\n" HOST END "GET /room HTTP/1.1\r\n" HOST OWN SEAT END, port, bytes,
         sizeof bytes);
    call_text(&call, port, bytes);
    expect(calls_run(&call, 1, 10000) == 0 && call.status == 200);
    call.done = false;
    while (strstr(call.in, "\"yours\"") == NULL && !call.closed)
        calls_run(&call, 1, 100), call.done = false;
    expect(strstr(call.in, "\"yours\"") != NULL);
    call_free(&call);
    fill("POST /room HTTP/1.1\r\n" HOST OWN SEAT JSON "Content-Length: 600\r\n\r\n"
         "GET /room HTTP/1.1\r\n" HOST OWN SEAT END,
         port, bytes, sizeof bytes);
    call_text(&call, port, bytes);
    calls_run(&call, 1, 10000);
    expect(call.status == 413 && strstr(call.in, "\"yours\"") == NULL);
    call_free(&call);
}

/* No header of ours is missing on any answer, good or bad. */
static void answers_are_guarded(int port)
{
    static const char *const targets[] = {"/", "/phone.js", "/room", "/nowhere"};
    static const char *const headers[] = {
        "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Content-Security-Policy: default-src 'none'; script-src 'self'"};
    for (size_t t = 0; t < 4; t++) {
        char text[128];
        Call call = {0};
        snprintf(text, sizeof text, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n", targets[t],
                 port);
        call_text(&call, port, text);
        calls_run(&call, 1, 10000);
        for (size_t h = 0; h < 4; h++) expect(strstr(call.in, headers[h]) != NULL);
        expect(strstr(call.in, "Set-Cookie") == NULL && strstr(call.in, "Access-Control") == NULL);
        call_free(&call);
    }
}

static void check_votes(Server *server)
{
    Vote votes[PHONES];
    expect(server_votes(server, votes, PHONES) == 0); /* nothing of all that got in */
    char key[33], line[256];
    key_of(0, key);
    expect(post(server->port, key, "{\"question\":1,\"choice\":2}") == 204);
    expect(server_votes(server, votes, PHONES) == 1 && votes[0].choice == 2);
    server_ask(server, "traffic", line);
    printf("%d attacks; %s\n", ATTACKS, line);
}

int main(int argc, char **argv)
{
    Server server = server_of(argc, argv);
    char key[33], body[64];
    server_start(&server);
    snprintf(body, sizeof body, "{\"join\":\"%s\"}", server.token);
    for (int phone = 0; phone < PHONES; phone++) {
        key_of(phone, key);
        expect(post(server.port, key, body) == 200);
    }
    server_do(&server, "first", "at first 1");
    attack_all(server.port);
    attack_without_end(server.port);
    large_headers(server.port);
    garbage(server.port);
    one_behind_the_other(server.port);
    answers_are_guarded(server.port);
    check_votes(&server);
    server_quit(&server);
    server_forget(&server);
    return 0;
}
