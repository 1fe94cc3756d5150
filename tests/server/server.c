/* The program that serves, as a child of the test. */
#define _GNU_SOURCE /* pipe2, prlimit */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "client.h"

enum { PATIENCE_MS = 20000 };

void expect_at(bool good, const char *what, const char *file, int line)
{
    if (good) return;
    fprintf(stderr, "%s:%d: not so: %s\n", file, line, what);
    exit(1); /* the child goes with us: see server_start */
}

Server server_of(int argc, char **argv)
{
    Server server = {.pid = 0};
    char folder[] = "room_test.XXXXXX"; /* on the disk that the tests run on */
    if (argc < 4) {
        fprintf(stderr, "%s PROGRAM SHARE PORT\n", argv[0]);
        exit(2);
    }
    server.program = argv[1];
    server.share = argv[2];
    server.port = atoi(argv[3]);
    expect(mkdtemp(folder) != NULL);
    server.folder = strdup(folder);
    signal(SIGPIPE, SIG_IGN);
    return server;
}

static void read_line(Server *server, char *line)
{
    size_t at = 0;
    struct pollfd from = {.fd = server->from, .events = POLLIN};
    for (;;) {
        char c;
        expect(poll(&from, 1, PATIENCE_MS) == 1);
        expect(read(server->from, &c, 1) == 1);
        if (c == '\n') break;
        if (at < 255) line[at++] = c;
    }
    line[at] = '\0';
}

static void become(const Server *server, const int in[2], const int out[2])
{
    char port[16];
    snprintf(port, sizeof port, "%d", server->port);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGXFSZ, SIG_IGN); /* writing fails instead */
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    execl(server->program, server->program, server->folder, server->share, port, (char *)NULL);
    _exit(127);
}

void server_start(Server *server)
{
    int in[2], out[2];
    char line[256];
    expect(pipe2(in, O_CLOEXEC) == 0 && pipe2(out, O_CLOEXEC) == 0);
    server->pid = fork();
    expect(server->pid >= 0);
    if (server->pid == 0) become(server, in, out);
    close(in[0]);
    close(out[1]);
    server->to = in[1];
    server->from = out[0];
    read_line(server, line);
    expect(sscanf(line, "ready %*s %*d %15s %23s", server->code, server->token) == 2);
}

static int end_of(Server *server)
{
    int status = 0;
    expect(waitpid(server->pid, &status, 0) == server->pid);
    close(server->to);
    close(server->from);
    server->pid = 0;
    return status;
}

void server_kill(Server *server)
{
    expect(kill(server->pid, SIGKILL) == 0);
    end_of(server);
}

void server_quit(Server *server)
{
    expect(write(server->to, "quit\n", 5) == 5);
    int status = end_of(server);
    expect(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

void server_ask(Server *server, const char *say, char *line)
{
    expect(write(server->to, say, strlen(say)) == (ssize_t)strlen(say));
    expect(write(server->to, "\n", 1) == 1);
    read_line(server, line);
}

void server_do(Server *server, const char *say, const char *answer)
{
    char line[256];
    server_ask(server, say, line);
    expect(strncmp(line, answer, strlen(answer)) == 0);
}

size_t server_votes(Server *server, Vote *out, size_t max)
{
    char line[256];
    size_t count = 0;
    server_ask(server, "votes", line);
    for (; strcmp(line, "end") != 0; read_line(server, line)) {
        Vote vote;
        expect(count < max);
        expect(sscanf(line, "%d %d %d %d", &vote.question, &vote.seat, &vote.kind, &vote.choice) ==
               4);
        out[count++] = vote;
    }
    return count;
}

long server_kilobytes(const Server *server)
{
    char path[64], line[256];
    long kilobytes = -1;
    snprintf(path, sizeof path, "/proc/%d/status", (int)server->pid);
    FILE *file = fopen(path, "r");
    expect(file != NULL);
    while (fgets(line, sizeof line, file)) sscanf(line, "VmHWM: %ld", &kilobytes);
    fclose(file);
    return kilobytes;
}

void server_disk(Server *server, bool full)
{
    char path[256];
    struct stat log = {0};
    struct rlimit files = {RLIM_INFINITY, RLIM_INFINITY};
    snprintf(path, sizeof path, "%s/rooms.db-wal", server->folder);
    expect(stat(path, &log) == 0);
    if (full) files.rlim_cur = (rlim_t)log.st_size;
    expect(prlimit(server->pid, RLIMIT_FSIZE, &files, NULL) == 0);
}

void server_forget(Server *server)
{
    static const char *const names[] = {"rooms.db", "rooms.db-wal", "rooms.db-shm"};
    char path[256];
    for (size_t i = 0; i < 3; i++) {
        snprintf(path, sizeof path, "%s/%s", server->folder, names[i]);
        unlink(path);
    }
    rmdir(server->folder);
    free(server->folder);
}
