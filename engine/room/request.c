#include "room/request.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/log.h"
#include "base/text.h"

typedef struct Request {
    KeeperJob job; /* first: the keeper gives it back */
    struct MHD_Connection *connection;
    char target[FILTER_TARGET]; /* "" when it is longer than any of ours */
    bool begun;
    Filtered filtered;
    char body[FILTER_BODY];
    size_t got;
} Request;

static const struct {
    const char *name, *value;
} guards[] = {
    {"Cache-Control", "no-store"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
};

bool request_guard(struct MHD_Response *response, const char *type)
{
    bool done = type == NULL || MHD_add_response_header(response, "Content-Type", type) == MHD_YES;
    for (size_t i = 0; i < sizeof guards / sizeof guards[0]; i++)
        done &= MHD_add_response_header(response, guards[i].name, guards[i].value) == MHD_YES;
    return done;
}

static Guest *guest_of(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

static void count_refused(RoomServer *server)
{
    pthread_mutex_lock(&server->lock);
    server->refused++;
    pthread_mutex_unlock(&server->lock);
}

/* --- answers -------------------------------------------------------------------------- */

static enum MHD_Result reply(Request *request, int status, struct MHD_Response *response)
{
    if (response == NULL) return MHD_NO;
    enum MHD_Result sent = MHD_queue_response(request->connection, (unsigned int)status, response);
    MHD_destroy_response(response);
    return sent;
}

static struct MHD_Response *json_response(const char *text)
{
    /* The copy is made at once: the text may go. */
    struct MHD_Response *response = MHD_create_response_from_buffer(
        strlen(text), (void *)(uintptr_t)text, MHD_RESPMEM_MUST_COPY);
    if (response == NULL) return NULL;
    if (request_guard(response, text[0] ? "application/json" : NULL)) return response;
    MHD_destroy_response(response);
    return NULL;
}

static enum MHD_Result answer(Request *request, int status, const char *text)
{
    return reply(request, status, json_response(text));
}

/* Refuses with {"error": word}. */
static enum MHD_Result refuse(RoomServer *server, Request *request, int status, const char *word,
                              int retry_s)
{
    char text[48], seconds[16];
    count_refused(server);
    snprintf(text, sizeof text, "{\"error\":\"%s\"}", word);
    snprintf(seconds, sizeof seconds, "%d", retry_s);
    struct MHD_Response *response = json_response(text);
    if (response && retry_s > 0) MHD_add_response_header(response, "Retry-After", seconds);
    if (response && status == 405) MHD_add_response_header(response, "Allow", "GET, POST");
    return reply(request, status, response);
}

static const char *word_of(int status)
{
    static const struct {
        int status;
        const char *word;
    } words[] = {{401, "seat"}, {403, "code"}, {409, "closed"}, {503, "full"}, {507, "storage"}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i].status == status) return words[i].word;
    return "message";
}

/* --- the way in ------------------------------------------------------------------------- */

typedef struct Gathered {
    FilterHeader headers[FILTER_HEADERS + 1];
    size_t count;
} Gathered;

static enum MHD_Result gather(void *self, enum MHD_ValueKind kind, const char *name,
                              const char *value)
{
    Gathered *all = self;
    (void)kind;
    if (all->count > FILTER_HEADERS) return MHD_NO;
    all->headers[all->count++] = (FilterHeader){name, value};
    return MHD_YES;
}

static Filtered filter(const RoomServer *server, Request *request, const char *method)
{
    Gathered all = {.count = 0};
    MHD_get_connection_values(request->connection, MHD_HEADER_KIND, gather, &all);
    const union MHD_ConnectionInfo *size =
        MHD_get_connection_info(request->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    FilterSeen seen = {.method = method,
                       .target = request->target,
                       .headers = all.headers,
                       .count = all.count,
                       .bytes = size ? size->header_size : 0};
    return filter_request(&server->place, &seen);
}

/* Who shows a seat is no stranger. False, refused, when it has none or sends too much. */
static bool recognize(RoomServer *server, Request *request, enum MHD_Result *refused)
{
    int seat = ballots_seat(server->ballots, server->sitting, request->filtered.key);
    request->job.seat = seat;
    if (seat == 0) return *refused = refuse(server, request, 401, "seat", 0), false;
    guests_seated(server->guests, guest_of(request->connection), seat);
    if (limits_allow(server->limits, seat, keeper_now())) return true;
    return *refused = refuse(server, request, 429, "slow", 1), false;
}

/* The connection sleeps until the keeper has done it. */
static enum MHD_Result hand_over(RoomServer *server, Request *request)
{
    KeeperJob *job = &request->job;
    memcpy(job->key, request->filtered.key, sizeof job->key);
    MHD_suspend_connection(request->connection);
    if (keeper_offer(server->keeper, job)) return MHD_YES;
    job->status = 503;
    MHD_resume_connection(request->connection);
    return MHD_YES;
}

static bool same(const char *text, const char *secret, size_t size)
{
    char padded[SITTING_TOKEN + 1] = "";
    if (strlen(text) != size) return false;
    memcpy(padded, text, size);
    return sodium_memcmp(padded, secret, size) == 0;
}

static bool sits(const RoomServer *server, const Request *request)
{
    return ballots_seat(server->ballots, server->sitting, request->filtered.key) > 0;
}

static enum MHD_Result sit(RoomServer *server, Request *request)
{
    uint32_t address = guest_address(guest_of(request->connection));
    if (sits(server, request) || limits_may_sit(server->limits, address, keeper_now()))
        return hand_over(server, request);
    return refuse(server, request, 429, "slow", 5);
}

/* With the room's own code or token: enough for who has a seat, and where no passes are asked. */
static enum MHD_Result sit_by_code(RoomServer *server, Request *request)
{
    bool passes = ballots_pass_count(server->ballots, server->sitting) > 0;
    if (!passes || sits(server, request)) return sit(server, request);
    return refuse(server, request, 403, "pass", 0);
}

/* The long token can't be guessed, so only the short code is ever blocked: whoever sits behind the
 * same address as somebody who guesses still gets in with the QR code. */
static enum MHD_Result join(RoomServer *server, Request *request)
{
    const char *join = request->job.message.join;
    uint32_t address = guest_address(guest_of(request->connection));
    int64_t now = keeper_now();
    if (same(join, server->token, SITTING_TOKEN)) return sit_by_code(server, request);
    int blocked = limits_blocked(server->limits, address, now);
    if (blocked > 0) return refuse(server, request, 429, "slow", blocked);
    if (same(join, server->code, SITTING_CODE)) return sit_by_code(server, request);
    if (ballots_pass(server->ballots, server->sitting, join) != PASS_UNKNOWN)
        return sit(server, request);
    limits_wrong(server->limits, address, now);
    return refuse(server, request, 403, "code", 0);
}

static int check_vote(RoomServer *server, const Request *request)
{
    const Message *message = &request->job.message;
    Sheet *sheet = slate_take(server->slate);
    int status = sheet ? rules_check(&sheet->rules, message) : 409;
    if (status == 0 && message->kind == MESSAGE_SAID &&
        !board_may_say(&sheet->rules, server->ballots, server->sitting, request->job.seat))
        status = 409;
    slate_let(server->slate, sheet);
    return status;
}

static enum MHD_Result vote(RoomServer *server, Request *request)
{
    enum MHD_Result refused;
    if (!recognize(server, request, &refused)) return refused;
    int status = check_vote(server, request);
    if (status != 0) return refuse(server, request, status, word_of(status), 0);
    return hand_over(server, request);
}

static enum MHD_Result take_message(RoomServer *server, Request *request)
{
    Message *message = &request->job.message;
    if (request->got != request->filtered.length ||
        !message_read(request->body, request->got, message))
        return refuse(server, request, 400, "message", 0);
    if (message->kind == MESSAGE_JOIN) return join(server, request);
    return vote(server, request);
}

static enum MHD_Result take_body(Request *request, const char *body, size_t *size)
{
    size_t space = sizeof request->body - request->got;
    if (*size > space) return MHD_NO; /* more than was announced: not HTTP */
    memcpy(request->body + request->got, body, *size);
    request->got += *size;
    *size = 0;
    return MHD_YES;
}

/* --- the way out -------------------------------------------------------------------------- */

static enum MHD_Result open_stream(RoomServer *server, Request *request, const char *event,
                                   int64_t version)
{
    const union MHD_ConnectionInfo *fd =
        MHD_get_connection_info(request->connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    struct MHD_Response *response =
        streams_open(server->streams, request->connection, fd ? (int)fd->connect_fd : -1,
                     request->job.seat, event, version, keeper_now());
    if (response == NULL) return refuse(server, request, 503, "full", 2);
    request_guard(response, "text/event-stream");
    return reply(request, 200, response);
}

static enum MHD_Result answer_board(RoomServer *server, Request *request)
{
    enum MHD_Result answered;
    if (!recognize(server, request, &answered)) return answered;
    Sheet *sheet = slate_take(server->slate);
    if (sheet == NULL) return refuse(server, request, 503, "full", 2);
    Arena arena = {0};
    Yours yours =
        board_yours(&sheet->rules, server->ballots, server->sitting, request->job.seat, &arena);
    if (request->filtered.stream)
        answered = open_stream(server, request, sheet_event(sheet, &yours, &arena), sheet->version);
    else
        answered = answer(request, 200, sheet_json(sheet, &yours, &arena));
    arena_free(&arena);
    slate_let(server->slate, sheet);
    return answered;
}

static enum MHD_Result answer_job(RoomServer *server, Request *request)
{
    const KeeperJob *job = &request->job;
    char text[64];
    if (job->status >= 400)
        return refuse(server, request, job->status, job->word ? job->word : word_of(job->status),
                      job->status == 503 ? 2 : 0);
    if (job->status == 204) return answer(request, 204, "");
    guests_seated(server->guests, guest_of(request->connection), job->seat);
    snprintf(text, sizeof text, "{\"room\":\"%s\",\"seat\":%d}", server->tag, job->seat);
    return answer(request, 200, text);
}

static enum MHD_Result answer_page(RoomServer *server, Request *request)
{
    static const PagePart parts[ROUTES] = {
        [ROUTE_PAGE] = PAGE_HTML, [ROUTE_LOOKS] = PAGE_CSS, [ROUTE_SCRIPT] = PAGE_JS};
    PagePart part = parts[request->filtered.route];
    const char *accepted = MHD_lookup_connection_value(request->connection, MHD_HEADER_KIND,
                                                       MHD_HTTP_HEADER_ACCEPT_ENCODING);
    return MHD_queue_response(request->connection, 200,
                              page_takes_gzip(accepted) ? server->packed[part]
                                                        : server->page[part]);
}

/* --- what libmicrohttpd calls ----------------------------------------------------------- */

void *request_begin(void *self, const char *target, struct MHD_Connection *connection)
{
    Request *request = calloc(1, sizeof *request);
    CHECK(request != NULL);
    (void)self;
    request->connection = connection;
    if (strlen(target) < sizeof request->target)
        text_copy(request->target, sizeof request->target, target);
    return request;
}

void request_end(void *self, struct MHD_Connection *connection, void **at,
                 enum MHD_RequestTerminationCode why)
{
    RoomServer *server = self;
    Request *request = *at;
    (void)why;
    if (request == NULL) return;
    Guest *guest = guest_of(connection);
    if (guest) guests_answered(server->guests, guest, keeper_now());
    free(request);
    *at = NULL;
}

/* After the headers. A refusal given here ends the connection, whatever follows is not read; what
 * passed is answered at the next call, and the connection stays. */
static enum MHD_Result head(RoomServer *server, Request *request, const char *method)
{
    request->begun = true;
    request->filtered = filter(server, request, method);
    const Filtered *filtered = &request->filtered;
    if (filtered->status != 0) return refuse(server, request, filtered->status, filtered->word, 0);
    return MHD_YES;
}

static enum MHD_Result tail(RoomServer *server, Request *request)
{
    guests_asked(server->guests, guest_of(request->connection), keeper_now());
    if (request->filtered.route == ROUTE_MESSAGE) return take_message(server, request);
    if (request->filtered.route == ROUTE_BOARD) return answer_board(server, request);
    return answer_page(server, request);
}

enum MHD_Result request_handle(void *self, struct MHD_Connection *connection, const char *url,
                               const char *method, const char *version, const char *body,
                               size_t *body_size, void **at)
{
    RoomServer *server = self;
    Request *request = *at;
    (void)connection;
    (void)url;
    (void)version;
    if (request == NULL) return MHD_NO;
    if (!request->begun) return head(server, request, method);
    if (request->job.status != 0) return answer_job(server, request);
    if (*body_size > 0) return take_body(request, body, body_size);
    return tail(server, request);
}

void request_done(void *self, KeeperJob *job)
{
    Request *request = (Request *)job;
    (void)self;
    MHD_resume_connection(request->connection);
}
