/* What lies in memory of one sitting. See store/ballots_inside.h. */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/ballots_inside.h"

static char *copy_text(const char *text)
{
    char *copy = strdup(text);
    CHECK(copy != NULL);
    return copy;
}

/* Zeroed first: a sentence is not left in memory that is given to somebody else. */
static void forget_text(char **text)
{
    if (*text) memset(*text, 0, strlen(*text));
    free(*text);
    *text = NULL;
}

static void free_box(Box *box)
{
    for (int i = 0; i <= SEATS_ALL; i++) forget_text(&box->said[i]);
    free(box);
}

void memory_clear(Memory *m)
{
    for (size_t i = 0; i < m->seat_count; i++) free(m->seats[i].name);
    free(m->seats);
    free(m->passes);
    for (Box *box = m->boxes, *next; box; box = next) next = box->next, free_box(box);
    *m = (Memory){0};
}

KeptSeat *memory_add_seat(Memory *m, const unsigned char hash[SEAT_HASH], const char *name)
{
    if (m->seats == NULL) m->seats = calloc(VOTES_MAX, sizeof *m->seats);
    CHECK(m->seats != NULL && m->seat_count < VOTES_MAX);
    KeptSeat *seat = &m->seats[m->seat_count++];
    memcpy(seat->hash, hash, SEAT_HASH);
    seat->name = copy_text(name);
    return seat;
}

/* Every hash is looked at, whatever was found. */
int memory_find_seat(const Memory *m, const unsigned char hash[SEAT_HASH])
{
    int found = 0;
    for (size_t i = 0; i < m->seat_count; i++)
        if (sodium_memcmp(m->seats[i].hash, hash, SEAT_HASH) == 0) found = (int)i + 1;
    return found;
}

void memory_add_pass(Memory *m, const unsigned char hash[SEAT_HASH], int seat)
{
    m->passes = realloc(m->passes, (m->pass_count + 1) * sizeof *m->passes);
    CHECK(m->passes != NULL);
    KeptPass *pass = &m->passes[m->pass_count++];
    memcpy(pass->hash, hash, SEAT_HASH);
    pass->seat = seat;
}

void memory_drop_free_passes(Memory *m)
{
    size_t kept = 0;
    for (size_t i = 0; i < m->pass_count; i++)
        if (m->passes[i].seat != 0) m->passes[kept++] = m->passes[i];
    m->pass_count = kept;
}

KeptPass *memory_find_pass(const Memory *m, const unsigned char hash[SEAT_HASH])
{
    KeptPass *found = NULL;
    for (size_t i = 0; i < m->pass_count; i++)
        if (sodium_memcmp(m->passes[i].hash, hash, SEAT_HASH) == 0) found = &m->passes[i];
    return found;
}

static Box *add_box(Memory *m, int question)
{
    Box *box = calloc(1, sizeof *box);
    CHECK(box != NULL);
    box->question = question;
    for (int i = 0; i <= SEATS_ALL; i++) box->choice[0][i] = box->choice[1][i] = NOT_CAST;
    box->next = m->boxes;
    return m->boxes = box;
}

static Box *find_box(const Memory *m, int question)
{
    Box *box = m->boxes;
    while (box && box->question != question) box = box->next;
    return box;
}

const Box *memory_box(const Memory *m, int question)
{
    return find_box(m, question);
}

void memory_cast(Memory *m, const Cast *cast)
{
    Box *box = find_box(m, cast->question);
    if (box == NULL) box = add_box(m, cast->question);
    box->order[cast->kind][cast->seat] = ++m->orders;
    if (cast->kind != CAST_SAID) {
        box->choice[cast->kind][cast->seat] = cast->choice;
        return;
    }
    forget_text(&box->said[cast->seat]);
    box->said[cast->seat] = copy_text(cast->text);
}

void memory_uncast(Memory *m, int question, int seat, CastKind kind)
{
    Box *box = find_box(m, question);
    if (box == NULL) return;
    if (kind == CAST_SAID)
        forget_text(&box->said[seat]);
    else
        box->choice[kind][seat] = NOT_CAST;
}

void memory_shred(Memory *m, int question)
{
    for (Box **at = &m->boxes; *at;) {
        Box *box = *at;
        if (box->question > question) {
            at = &box->next;
            continue;
        }
        *at = box->next;
        free_box(box);
    }
    if (m->shut_choices < question) m->shut_choices = question;
    if (m->shut_said < question) m->shut_said = question;
}

bool memory_counts(const Memory *m, int seat)
{
    if (seat >= SEAT_MADE_UP) return seat <= SEATS_ALL;
    return seat >= 1 && (size_t)seat <= m->seat_count && !m->seats[seat - 1].away;
}
