/* A ballot box in a folder of its own, seats in it, and looking into it. */
#ifndef REGISSEUR_TESTS_STORE_BALLOTS_HELP_H
#define REGISSEUR_TESTS_STORE_BALLOTS_HELP_H

#include "unit/store/scratch.h"

#include "store/ballots.h"

static inline Ballots *open_box(Scratch *s)
{
    Err err = {0};
    Ballots *box = ballots_open(s->dir, &err);
    assert_key(err, "(none)");
    assert_non_null(box);
    return box;
}

static inline SittingRow begin(Scratch *s, Ballots *box)
{
    SittingRow row = {.address = "127.0.0.1",
                      .port = 8080,
                      .agenda = "{}",
                      .setup = "setup",
                      .place = -1,
                      .started_ms = 1700000000000};
    Err err = {0};
    assert_true(ballots_begin(box, &row, &s->arena, &err));
    return row;
}

static inline const unsigned char *key_of(unsigned n)
{
    static _Thread_local unsigned char key[SEAT_KEY_BYTES];
    memset(key, 0x5A, sizeof key);
    memcpy(key, &n, sizeof n);
    return key;
}

static inline int sit(Ballots *box, int64_t sitting, unsigned n)
{
    Err err = {0};
    int seat = ballots_sit(box, sitting, key_of(n), "", NULL, &err);
    assert_key(err, "(none)");
    return seat;
}

static inline CastEnd cast(Ballots *box, int64_t sitting, int question, int seat, int choice)
{
    Cast one = {.question = question, .seat = seat, .choice = (uint16_t)choice};
    Err err = {0};
    assert_true(ballots_cast(box, sitting, &one, 1, &err));
    return one.end;
}

static inline CastEnd say(Ballots *box, int64_t sitting, int question, int seat, const char *text)
{
    Cast one = {.question = question, .seat = seat, .kind = CAST_SAID, .text = text};
    assert_true(ballots_cast(box, sitting, &one, 1, NULL));
    return one.end;
}

static inline int choice_of(Scratch *s, Ballots *box, int64_t sitting, int question, int seat)
{
    Cast paper;
    if (!ballots_paper(box, sitting, question, seat, CAST_CHOICE, &s->arena, &paper)) return -1;
    return paper.choice;
}

/* How often the bytes of `text` are in the file and its log. */
static inline int found_in(const char *path, const char *text)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    static unsigned char bytes[1 << 20];
    size_t size = fread(bytes, 1, sizeof bytes, file), len = strlen(text);
    fclose(file);
    int count = 0;
    for (size_t i = 0; i + len <= size; i++) count += memcmp(bytes + i, text, len) == 0;
    return count;
}

static inline int on_disk(Scratch *s, const char *text)
{
    return found_in(scratch_path(s, "rooms.db"), text) +
           found_in(scratch_path(s, "rooms.db-wal"), text);
}

#endif
