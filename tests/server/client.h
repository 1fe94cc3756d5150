/* Phones for tests: many calls at once from one thread, and the program that serves them.
 *
 * A test that goes wrong says so and ends (`expect`); what it started is ended with it.
 */
#ifndef REGISSEUR_TESTS_CLIENT_H
#define REGISSEUR_TESTS_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif

void expect_at(bool good, const char *what, const char *file, int line);
#define expect(good) expect_at((good), #good, __FILE__, __LINE__)

int64_t now_us(void);

/* --- the program that serves --- */

typedef struct Server {
    const char *program, *share;
    char *folder;
    int port;
    pid_t pid;
    int to, from;
    char code[16], token[24];
} Server;

/* Reads the test's own arguments: PROGRAM SHARE PORT; makes an empty folder. */
Server server_of(int argc, char **argv);
void server_start(Server *server);
void server_kill(Server *server); /* at once, as a crash does */
void server_quit(Server *server); /* in good order, and expects that */
/* Says a line and reads one, without its end; into `line`, of at least 256 bytes. */
void server_ask(Server *server, const char *say, char *line);
/* Says a line of which the first word of the answer is known: "at", "shut". */
void server_do(Server *server, const char *say, const char *answer);
long server_kilobytes(const Server *server); /* most memory it ever had */
void server_disk(Server *server, bool full); /* from now on no file grows, or any may */
void server_forget(Server *server);          /* removes the folder */

typedef struct Vote {
    int question, seat, kind, choice;
} Vote;
/* What lies in the box for the question that is asked. */
size_t server_votes(Server *server, Vote *out, size_t max);

/* --- calls --- */

enum { CALL_IN = 64 * 1024, CALL_OUT = 24 * 1024 };

typedef struct Call {
    int fd;
    char *out, *in; /* in: NUL-terminated */
    size_t out_size, out_at, in_size;
    int status;                /* 0: none came */
    bool done, closed, stream; /* stream: done with each event that is whole */
    int64_t begun_us, took_us;
    char from[16]; /* "127.0.0.2": another address; "" for the usual one */
} Call;

void call_free(Call *call);
/* Begins a call with these very bytes; over the same connection when there is one. */
void call_bytes(Call *call, int port, const char *bytes, size_t size);
void call_text(Call *call, int port, const char *text);
/* What a phone sends: GET /room, and POST /room. */
void call_look(Call *call, int port, const char *key, bool stream);
void call_post(Call *call, int port, const char *key, const char *body);
/* Until all are done or closed, or the time is over; how many are not. */
size_t calls_run(Call *calls, size_t count, int timeout_ms);
/* Hangs up. */
void call_hang_up(Call *call);
const char *call_body(const Call *call); /* "" without */
/* The last whole event of a stream, "" before the first; the events before it are forgotten. */
const char *call_event(Call *call);

/* One after the other. */
int status_of(int port, const char *text);
int post(int port, const char *key, const char *body);

void key_of(int phone, char key[33]); /* the same for the same number */

#endif
