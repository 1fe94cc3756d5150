/* A room without windows: room_host FOLDER SHARE PORT [ADDRESS]
 *
 * Opens the sitting of FOLDER (again), serves it, and takes lines: a word of made_up.h, `shut`,
 * `votes`, `traffic`, `passes` (three more codes), `stop` (the server only), `start`, `quit`. Says
 * "ready ADDRESS PORT CODE TOKEN" when phones may come, and answers each line with one.
 */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "made_up.h"

typedef struct Host {
    MadeUp made;
    RoomServer *server;
    RoomServerStart start;
    int bell;
    long slowest_us; /* what a board ever cost the thread that showed it: a window's */
} Host;

static long now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void show(Host *host)
{
    if (host->server == NULL) return;
    long from = now_us();
    room_server_show(host->server, &host->made.board);
    long took = now_us() - from;
    if (took > host->slowest_us) host->slowest_us = took;
}

static void woken(void *self)
{
    const Host *host = self;
    uint64_t one = 1;
    CHECK(write(host->bell, &one, sizeof one) == sizeof one);
}

static void say(const char *word)
{
    printf("%s\n", word);
    fflush(stdout);
}

static bool start(Host *host)
{
    Err err = {0};
    host->server = room_server_start(&host->start, &err);
    if (host->server == NULL) return printf("%s %s\n", err.key, err_arg(&err, "why")), false;
    show(host);
    printf("ready %s %d %s %s\n", host->start.address, room_server_port(host->server),
           host->made.row.code, host->made.row.token);
    fflush(stdout);
    return true;
}

static void stop(Host *host)
{
    long from = now_us();
    room_server_stop(host->server);
    host->server = NULL;
    printf("stopped %ld ms\n", (now_us() - from) / 1000);
    fflush(stdout);
}

/* One line for each paper of the question that is asked, in order of the seats, then "end". */
static void print_votes(Host *host)
{
    Arena arena = {0};
    Cast *papers = NULL;
    const MadeUp *made = &host->made;
    size_t count = ballots_papers(made->ballots, made->row.id, made->row.question, &arena, &papers);
    for (size_t i = 0; i < count; i++)
        printf("%d %d %d %d %s\n", papers[i].question, papers[i].seat, (int)papers[i].kind,
               papers[i].choice, papers[i].text ? papers[i].text : "");
    say("end");
    arena_free(&arena);
}

static void print_traffic(Host *host)
{
    RoomTraffic traffic = room_server_traffic(host->server);
    printf("traffic %d %lu %d %s %ld\n", traffic.streams, traffic.refused, traffic.writing_failed,
           traffic.why.key ? traffic.why.key : "-", host->slowest_us);
    fflush(stdout);
}

static void print_passes(Host *host)
{
    Arena arena = {0};
    Err err = {0};
    const char **codes;
    bool made =
        ballots_passes(host->made.ballots, host->made.row.id, 3, false, &arena, &codes, &err);
    CHECK(made);
    printf("passes %s %s %s\n", codes[0], codes[1], codes[2]);
    fflush(stdout);
    arena_free(&arena);
}

static void go(Host *host, const char *word)
{
    if (!made_up_go(&host->made, word)) {
        say("what?");
        return;
    }
    show(host);
    printf("at %s %d\n", word, host->made.board.question);
    fflush(stdout);
}

static bool obey(Host *host, const char *line)
{
    if (strcmp(line, "quit") == 0) return false;
    if (strcmp(line, "votes") == 0)
        print_votes(host);
    else if (strcmp(line, "traffic") == 0 && host->server)
        print_traffic(host);
    else if (strcmp(line, "passes") == 0)
        print_passes(host);
    else if (strcmp(line, "stop") == 0)
        stop(host);
    else if (strcmp(line, "start") == 0)
        start(host);
    else if (strcmp(line, "shut") == 0) {
        made_up_shut(&host->made);
        show(host);
        say("shut");
    } else
        go(host, line);
    return true;
}

static void count(Host *host)
{
    uint64_t rung;
    if (read(host->bell, &rung, sizeof rung) != sizeof rung) return;
    made_up_count(&host->made);
    show(host);
}

static void serve(Host *host)
{
    char line[128];
    struct pollfd from[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                             {.fd = host->bell, .events = POLLIN}};
    for (;;) {
        if (poll(from, 2, -1) < 0) continue;
        if (from[1].revents) count(host);
        if (!from[0].revents) continue;
        if (fgets(line, sizeof line, stdin) == NULL) return;
        line[strcspn(line, "\r\n")] = '\0';
        if (!obey(host, line)) return;
    }
}

int main(int argc, char **argv)
{
    Host host = {.bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    Err err = {0};
    if (argc < 4) return fprintf(stderr, "room_host FOLDER SHARE PORT [ADDRESS]\n"), 2;
    if (!made_up_open(&host.made, argv[1], &err)) return fprintf(stderr, "%s\n", err.key), 1;
    setvbuf(stdin, NULL, _IONBF, 0); /* a line that was read is none that poll waits for */
    host.start = (RoomServerStart){.address = argc > 4 ? argv[4] : "127.0.0.1",
                                   .port = atoi(argv[3]),
                                   .sitting = host.made.row.id,
                                   .code = host.made.row.code,
                                   .token = host.made.row.token,
                                   .ballots = host.made.ballots,
                                   .assets = argv[2],
                                   .languages = "nl",
                                   .woken = woken,
                                   .self = &host};
    bool good = start(&host);
    if (good) serve(&host);
    room_server_stop(host.server);
    made_up_close(&host.made);
    close(host.bell);
    return good ? 0 : 1;
}
