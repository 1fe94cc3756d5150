#include "room/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "room/request.h"

enum {
    SWEEP_MS = 1000,       /* how often connections are looked at */
    COUNTS_MS = 250,       /* how often at most only the number of votes is sent */
    FILES = 2048,          /* open files that a full room asks for */
    FILES_OTHERS = 200,    /* of them for the rest of the program */
    SPARE = 64,            /* connections that are being cut */
    POOL = 16 * 1024,      /* bytes of one connection */
    UNHEARD_MS = 30 * 1000 /* then a phone that vanished is given up */
};

/* --- where it listens ------------------------------------------------------------------- */

static int open_listener(const char *address, int port)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    if (inet_pton(AF_INET, address, &at.sin_addr) != 1) return errno = EADDRNOTAVAIL, -1;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), on = 1;
    if (fd < 0) return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(fd, (struct sockaddr *)&at, sizeof at) == 0 && listen(fd, SOMAXCONN) == 0) return fd;
    int why = errno;
    close(fd);
    return errno = why, -1;
}

static bool listen_at(RoomServer *server, const char *address, int port, Err *err)
{
    int first = port ? port : ROOM_PORT, count = port ? 1 : ROOM_PORTS;
    char text[16];
    for (int i = 0; i < count; i++) {
        server->port = first + i;
        server->listener = open_listener(address, server->port);
        if (server->listener >= 0) return true;
        if (errno == EADDRNOTAVAIL)
            return err_set(err, "room.no_address", "address", address, NULL);
    }
    snprintf(text, sizeof text, "%d", first);
    return err_set(err, "room.address_taken", "address", address, "port", text, NULL);
}

/* So many connections that the rest of the program can still open its files. */
static size_t room_for_guests(void)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return GUESTS_MAX / 2;
    if (files.rlim_cur < FILES) {
        files.rlim_cur = files.rlim_max < FILES ? files.rlim_max : FILES;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur >= FILES) return GUESTS_MAX;
    return files.rlim_cur > 2 * FILES_OTHERS ? files.rlim_cur - FILES_OTHERS - SPARE : SPARE;
}

/* --- connections --------------------------------------------------------------------------- */

static void cut(int fd)
{
    shutdown(fd, SHUT_RDWR);
}

static void set_up(int fd)
{
    int on = 1;
    unsigned int unheard = UNHEARD_MS;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &unheard, sizeof unheard);
}

static uint32_t address_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    struct sockaddr_in in = {0};
    if (info && info->client_addr && info->client_addr->sa_family == AF_INET)
        memcpy(&in, info->client_addr, sizeof in);
    return ntohl(in.sin_addr.s_addr);
}

static void on_connection(void *self, struct MHD_Connection *connection, void **context,
                          enum MHD_ConnectionNotificationCode what)
{
    RoomServer *server = self;
    if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
        if (*context) guests_go(server->guests, *context);
        *context = NULL;
        return;
    }
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    int fd = info ? (int)info->connect_fd : -1;
    set_up(fd);
    *context = guests_come(server->guests, address_of(connection), fd, keeper_now());
    keeper_tick_by(server->keeper, keeper_now() + SWEEP_MS);
}

/* --- what goes out -------------------------------------------------------------------------- */

/* How long the counts still have to wait; 0 when they may go now. */
static int64_t counts_wait(const RoomServer *server, int64_t now)
{
    int64_t since = now - server->published_ms;
    return since < COUNTS_MS ? COUNTS_MS - since : 0;
}

/* Publishes when there is something to publish and it may go now. */
static void publish(RoomServer *server, bool at_once)
{
    int64_t now = keeper_now();
    pthread_mutex_lock(&server->lock);
    bool due = at_once || (server->behind && counts_wait(server, now) == 0);
    if (due) {
        server->published_ms = now;
        server->behind = false;
    }
    pthread_mutex_unlock(&server->lock);
    if (due) streams_publish(server->streams);
}

static int on_tick(void *self, int64_t now)
{
    RoomServer *server = self;
    publish(server, false);
    bool guests = guests_sweep(server->guests, now);
    streams_sweep(server->streams, now);
    pthread_mutex_lock(&server->lock);
    int wait = server->behind ? (int)counts_wait(server, now) : SWEEP_MS;
    pthread_mutex_unlock(&server->lock);
    bool idle = !guests && streams_count(server->streams) == 0;
    return idle && wait == SWEEP_MS ? 60 * SWEEP_MS : wait;
}

static int64_t wall_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void room_server_show(RoomServer *server, const Board *board)
{
    SlateNews news = slate_show(server->slate, board, wall_ms());
    if (news == SLATE_CHANGED) publish(server, true);
    if (news != SLATE_COUNTS) return;
    int64_t now = keeper_now();
    pthread_mutex_lock(&server->lock);
    server->behind = true;
    int64_t at = now + counts_wait(server, now);
    pthread_mutex_unlock(&server->lock);
    keeper_tick_by(server->keeper, at);
}

/* --- begin and end -------------------------------------------------------------------------- */

/* Tells one room from another and nothing else. */
static void make_tag(RoomServer *server)
{
    unsigned char hash[crypto_generichash_BYTES];
    crypto_generichash(hash, sizeof hash, (const unsigned char *)server->token,
                       sizeof server->token, (const unsigned char *)"room tag of regisseur",
                       crypto_generichash_KEYBYTES_MIN);
    sodium_bin2hex(server->tag, sizeof server->tag, hash, (sizeof server->tag - 1) / 2);
}

static struct MHD_Response *page_response(const char *bytes, size_t size, const char *type,
                                          const char *encoding)
{
    struct MHD_Response *response =
        MHD_create_response_from_buffer(size, (void *)(uintptr_t)bytes, MHD_RESPMEM_PERSISTENT);
    CHECK(response != NULL && request_guard(response, type));
    MHD_add_response_header(response, MHD_HTTP_HEADER_VARY, MHD_HTTP_HEADER_ACCEPT_ENCODING);
    if (encoding) MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_ENCODING, encoding);
    return response;
}

static bool make_page(RoomServer *server, const RoomServerStart *start, Err *err)
{
    static const char *const types[PAGE_PARTS] = {[PAGE_HTML] = "text/html; charset=utf-8",
                                                  [PAGE_CSS] = "text/css; charset=utf-8",
                                                  [PAGE_JS] = "text/javascript; charset=utf-8"};
    Page page;
    if (!page_read(start->assets, start->languages, &server->arena, &page, err)) return false;
    for (int part = 0; part < PAGE_PARTS; part++) {
        server->page[part] = page_response(page.text[part], page.size[part], types[part], NULL);
        server->packed[part] =
            page_response(page.packed[part], page.packed_size[part], types[part], "gzip");
    }
    return true;
}

static bool make_keeper(RoomServer *server, const RoomServerStart *start, Err *err)
{
    KeeperStart keeper = {.ballots = start->ballots,
                          .sitting = start->sitting,
                          .done = request_done,
                          .woken = start->woken,
                          .woken_self = start->self,
                          .tick = on_tick,
                          .self = server};
    server->keeper = keeper_new(&keeper, err);
    return server->keeper != NULL;
}

static bool make_daemon(RoomServer *server, size_t guests, Err *err)
{
    server->daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, request_handle,
        server, MHD_OPTION_LISTEN_SOCKET, server->listener, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned int)(guests + SPARE), MHD_OPTION_CONNECTION_TIMEOUT,
        (unsigned int)(GUESTS_WAIT_MS / 1000), MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)POOL,
        MHD_OPTION_URI_LOG_CALLBACK, request_begin, server, MHD_OPTION_NOTIFY_COMPLETED,
        request_end, server, MHD_OPTION_NOTIFY_CONNECTION, on_connection, server, MHD_OPTION_END);
    if (server->daemon) return true;
    server->listener = -1; /* it was closed */
    return err_set(err, "room.no_thread", "why", strerror(errno), NULL);
}

static bool begin(RoomServer *server, const RoomServerStart *start, Err *err)
{
    size_t guests = room_for_guests();
    if (!make_page(server, start, err)) return false;
    if (!listen_at(server, start->address, start->port, err)) return false;
    server->place = filter_place(start->address, server->port);
    server->slate = slate_new(server->tag);
    server->streams = streams_new(server->slate);
    server->guests = guests_new(guests, cut);
    server->limits = limits_new();
    return make_keeper(server, start, err) && make_daemon(server, guests, err);
}

RoomServer *room_server_start(const RoomServerStart *start, Err *err)
{
    RoomServer *server = calloc(1, sizeof *server);
    CHECK(server != NULL && sodium_init() >= 0);
    server->listener = -1;
    pthread_mutex_init(&server->lock, NULL);
    text_copy(server->code, sizeof server->code, start->code);
    text_copy(server->token, sizeof server->token, start->token);
    server->ballots = start->ballots;
    server->sitting = start->sitting;
    make_tag(server);
    if (begin(server, start, err)) return server;
    room_server_stop(server);
    return NULL;
}

/* Nobody new; what waits is kept and answered; then every stream ends. libmicrohttpd stops the
 * program when it is stopped while a connection sleeps, so all are awake by then and none falls
 * asleep again. */
static void end_daemon(RoomServer *server)
{
    if (server->daemon) MHD_quiesce_daemon(server->daemon);
    keeper_close(server->keeper);
    if (server->streams) streams_end(server->streams);
    if (server->daemon) MHD_stop_daemon(server->daemon);
    if (server->listener >= 0) close(server->listener);
}

void room_server_stop(RoomServer *server)
{
    if (server == NULL) return;
    end_daemon(server);
    keeper_free(server->keeper);
    streams_free(server->streams);
    slate_free(server->slate);
    guests_free(server->guests);
    limits_free(server->limits);
    for (int part = 0; part < PAGE_PARTS; part++) {
        if (server->page[part]) MHD_destroy_response(server->page[part]);
        if (server->packed[part]) MHD_destroy_response(server->packed[part]);
    }
    arena_free(&server->arena);
    pthread_mutex_destroy(&server->lock);
    sodium_memzero(server, sizeof *server);
    free(server);
}

int room_server_port(const RoomServer *server)
{
    return server->port;
}

RoomTraffic room_server_traffic(RoomServer *server)
{
    RoomTraffic traffic = {.streams = (int)streams_count(server->streams)};
    traffic.writing_failed = keeper_failing(server->keeper, &traffic.why);
    pthread_mutex_lock(&server->lock);
    traffic.refused = server->refused;
    pthread_mutex_unlock(&server->lock);
    return traffic;
}
