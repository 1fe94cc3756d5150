#include "room/streams.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "base/log.h"
#include "room/keeper.h"

typedef struct Stream {
    struct Stream *next, *prev; /* in order of opening */
    Streams *all;
    struct MHD_Connection *connection;
    int fd, seat;
    bool asleep, over, beat;
    int64_t version; /* of the sheet that was sent last, or is being sent */
    int64_t sent_ms;
    char *own;    /* the first event, until it was sent */
    Sheet *sheet; /* else what is being sent */
    const char *from;
    size_t size, at;
} Stream;

struct Streams {
    pthread_mutex_t lock; /* guards all streams too; a sheet's refs are the slate's */
    Slate *slate;
    Sheet *published;
    Stream *first, *last;
    size_t count;
    bool ended;
};

static const char beat[] = ":\n\n";

Streams *streams_new(Slate *slate)
{
    Streams *streams = calloc(1, sizeof *streams);
    CHECK(streams != NULL);
    pthread_mutex_init(&streams->lock, NULL);
    streams->slate = slate;
    return streams;
}

void streams_free(Streams *streams)
{
    if (streams == NULL) return;
    CHECK(streams->first == NULL);
    slate_let(streams->slate, streams->published);
    pthread_mutex_destroy(&streams->lock);
    free(streams);
}

/* --- one stream, with the lock held -------------------------------------------------- */

static void wake(Stream *stream)
{
    if (!stream->asleep) return;
    stream->asleep = false;
    MHD_resume_connection(stream->connection);
}

static void end(Stream *stream)
{
    stream->over = true;
    wake(stream);
}

static bool has_news(const Stream *stream)
{
    const Sheet *published = stream->all->published;
    return published && published->version > stream->version;
}

static void drop_sent(Stream *stream)
{
    free(stream->own);
    slate_let(stream->all->slate, stream->sheet);
    stream->own = NULL;
    stream->sheet = NULL;
    stream->from = NULL;
    stream->size = stream->at = 0;
}

static void begin(Stream *stream, const char *from, size_t size)
{
    stream->from = from;
    stream->size = size;
    stream->at = 0;
    stream->beat = false;
}

/* Takes up what is to be sent next; false when there is nothing. */
static bool take_next(Stream *stream)
{
    drop_sent(stream);
    if (has_news(stream)) {
        stream->sheet = slate_take(stream->all->slate);
        stream->version = stream->sheet->version;
        begin(stream, stream->sheet->event, stream->sheet->size);
        return true;
    }
    if (!stream->beat) return false;
    begin(stream, beat, sizeof beat - 1);
    return true;
}

static ssize_t send_more(Stream *stream, char *to, size_t max)
{
    if (stream->over) return MHD_CONTENT_READER_END_OF_STREAM;
    if (stream->at == stream->size && !take_next(stream)) {
        stream->asleep = true;
        MHD_suspend_connection(stream->connection);
        return 0;
    }
    size_t size = stream->size - stream->at;
    if (size > max) size = max;
    memcpy(to, stream->from + stream->at, size);
    stream->at += size;
    stream->sent_ms = keeper_now();
    return (ssize_t)size;
}

/* --- what libmicrohttpd calls ----------------------------------------------------------- */

static ssize_t on_read(void *self, uint64_t pos, char *to, size_t max)
{
    Stream *stream = self;
    (void)pos;
    pthread_mutex_lock(&stream->all->lock);
    ssize_t sent = send_more(stream, to, max);
    pthread_mutex_unlock(&stream->all->lock);
    return sent;
}

static void on_gone(void *self)
{
    Stream *stream = self;
    Streams *all = stream->all;
    pthread_mutex_lock(&all->lock);
    if (stream->prev)
        stream->prev->next = stream->next;
    else
        all->first = stream->next;
    if (stream->next)
        stream->next->prev = stream->prev;
    else
        all->last = stream->prev;
    all->count--;
    drop_sent(stream);
    pthread_mutex_unlock(&all->lock);
    free(stream);
}

/* --- all of them ------------------------------------------------------------------------- */

static void end_oldest_of(Streams *streams, int seat)
{
    int count = 0;
    for (Stream *at = streams->last; at; at = at->prev) {
        if (at->seat != seat || at->over) continue;
        if (++count > STREAMS_SEAT) end(at);
    }
}

static bool join(Streams *streams, Stream *stream)
{
    pthread_mutex_lock(&streams->lock);
    bool welcome = !streams->ended;
    if (welcome) {
        stream->prev = streams->last;
        if (streams->last)
            streams->last->next = stream;
        else
            streams->first = stream;
        streams->last = stream;
        streams->count++;
        end_oldest_of(streams, stream->seat);
    }
    pthread_mutex_unlock(&streams->lock);
    return welcome;
}

struct MHD_Response *streams_open(Streams *streams, struct MHD_Connection *connection, int fd,
                                  int seat, const char *event, int64_t version, int64_t now_ms)
{
    Stream *stream = calloc(1, sizeof *stream);
    CHECK(stream != NULL);
    *stream = (Stream){.all = streams, .connection = connection, .fd = fd, .seat = seat};
    stream->version = version;
    stream->sent_ms = now_ms;
    stream->own = strdup(event);
    CHECK(stream->own != NULL);
    begin(stream, stream->own, strlen(event));
    if (!join(streams, stream)) {
        free(stream->own);
        free(stream);
        return NULL;
    }
    struct MHD_Response *response =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 2048, on_read, stream, on_gone);
    if (response == NULL) on_gone(stream);
    return response;
}

void streams_publish(Streams *streams)
{
    pthread_mutex_lock(&streams->lock);
    Sheet *old = streams->published;
    streams->published = slate_take(streams->slate);
    for (Stream *at = streams->first; at; at = at->next)
        if (has_news(at)) wake(at);
    pthread_mutex_unlock(&streams->lock);
    slate_let(streams->slate, old);
}

/* Nobody reads a sleeping connection, so nobody would notice that the phone hung up. */
static bool hung_up(const Stream *stream)
{
    char byte;
    if (!stream->asleep) return false;
    ssize_t got = recv(stream->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

void streams_sweep(Streams *streams, int64_t now_ms)
{
    pthread_mutex_lock(&streams->lock);
    for (Stream *at = streams->first; at; at = at->next) {
        if (hung_up(at)) end(at);
        if (now_ms - at->sent_ms < STREAMS_SILENCE_MS) continue;
        at->beat = true;
        wake(at);
    }
    pthread_mutex_unlock(&streams->lock);
}

void streams_end(Streams *streams)
{
    pthread_mutex_lock(&streams->lock);
    streams->ended = true;
    for (Stream *at = streams->first; at; at = at->next) end(at);
    pthread_mutex_unlock(&streams->lock);
}

size_t streams_count(Streams *streams)
{
    pthread_mutex_lock(&streams->lock);
    size_t count = streams->count;
    pthread_mutex_unlock(&streams->lock);
    return count;
}
