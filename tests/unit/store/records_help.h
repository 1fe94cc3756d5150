/* Sessions with events that can be told apart, and reading them back as one text. */
#ifndef REGISSEUR_TESTS_STORE_RECORDS_HELP_H
#define REGISSEUR_TESTS_STORE_RECORDS_HELP_H

#include "unit/store/scratch.h"

#include "base/text.h"
#include "store/bundle.h"
#include "store/records.h"

static const char help_pack[] = "the bytes of a pack";

static inline RecordsBegin help_begin(char sha256[65])
{
    bundle_sha256(help_pack, sizeof help_pack, sha256);
    return (RecordsBegin){.pack_id = "proef",
                          .version = "1.0.0",
                          .title = "De pr\xC3\xB3"
                                   "ef",
                          .sha256 = sha256,
                          .bytes = help_pack,
                          .size = sizeof help_pack,
                          .started_ms = 1700000000000};
}

static inline Records *help_open(const char *dir)
{
    RecordsMode mode;
    Err err = {0};
    Records *records = records_open(dir, &mode, &err);
    assert_key(err, "(none)");
    assert_non_null(records);
    assert_int_equal(mode, RECORDS_WRITE);
    return records;
}

static inline int64_t help_session(Records *records)
{
    char sha256[65];
    RecordsBegin begin = help_begin(sha256);
    int64_t session = 0;
    Err err = {0};
    assert_true(records_begin(records, &begin, &session, &err));
    return session;
}

static inline bool help_append(Records *records, int64_t session, int64_t n, Err *err)
{
    char line[64];
    snprintf(line, sizeof line, "time eerste %lld", (long long)n);
    return records_append(records, session, (const char *[]){line}, 1, 1700000000000 + n, err);
}

static inline bool help_collect(void *context, const char *line, int64_t wall_ms)
{
    sb_printf(context, "%s@%lld\n", line, (long long)wall_ms - 1700000000000);
    return true;
}

/* All events of a session; ends with the error when there is one. The caller's to free. */
static inline char *help_read(Records *records, int64_t session)
{
    StrBuf text = {0};
    Err err = {0};
    if (!records_events(records, session, help_collect, &text, NULL, &err))
        sb_printf(&text, "%s %s", err.key, err_arg(&err, "sound"));
    sb_add(&text, "");
    return text.s;
}

static inline void help_expect(Records *records, int64_t session, const char *expected)
{
    char *text = help_read(records, session);
    assert_string_equal(text, expected);
    free(text);
}

#endif
