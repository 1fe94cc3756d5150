/* What leaves the program: the record of a session in open formats.
 *
 * Keys may be added, never renamed. Times are integer milliseconds, scores integers, ids as
 * in the pack; no number is ever a float.
 */
#ifndef REGISSEUR_REPORT_REPORT_H
#define REGISSEUR_REPORT_REPORT_H

#include <stdio.h>

#include "base/catalog.h"
#include "base/text.h"
#include "core/compare.h"
#include "core/coverage.h"
#include "core/overview.h"
#include "store/game.h"

/* One JSON document and a newline. Return an exit code: 0, or 3 when it could not be written. */
int report_debrief_json(const Game *game, FILE *out);

/* The whole report, in words of the catalogue: "html", "pdf", "csv" or "json". The same session
 * gives the same bytes. False with "report.no_format" {format} or "report.no_pdf" {why}. */
bool report_make(const Game *game, const Catalog *catalog, const char *format, StrBuf *out,
                 Err *err);
/* The same into a file: it then holds the whole report, or what it held before. False also with
 * "store.cannot_write_file" {path, why}. */
bool report_save(const Game *game, const Catalog *catalog, const char *format, const char *path,
                 Err *err);

/* A sitting of a room: its sessions in the order in which they were held, at least one. */
typedef struct ReportSitting {
    const char *title; /* of the agenda; NULL or "": that of the pack, when there is one */
    const Game *const *games;
    size_t count;
    const int64_t *others; /* sessions of the same sitting that are not in this report, by number */
    size_t other_count;
} ReportSitting;

/* The report of all of it in one document, in the formats of report_make; JSON is of the kind
 * "sitting". False as report_make and report_save. */
bool report_sitting(const ReportSitting *sitting, const Catalog *catalog, const char *format,
                    StrBuf *out, Err *err);
bool report_sitting_save(const ReportSitting *sitting, const Catalog *catalog, const char *format,
                         const char *path, Err *err);

int report_sessions_json(const RecordSession *sessions, size_t count, FILE *out);
/* Several plays of one pack together; `sha256` is of the version that they are counted for. */
int report_compare_json(const Compare *compare, const char *sha256, FILE *out);

/* What a check found in one pack, and whether it passes. */
typedef struct PackCheck {
    const char *pack; /* as it was named */
    const Faults *faults;
    bool good;
} PackCheck;

/* The graph of a scenario; `coverage` may be NULL. Dot and Mermaid draw its dilemmas and endings.
 */
int report_explore_json(const Overview *overview, const Coverage *coverage, int64_t elapsed_ms,
                        FILE *out);
int report_explore_dot(const Overview *overview, FILE *out);
int report_explore_mermaid(const Overview *overview, FILE *out);

int report_check_json(const PackCheck *checks, size_t count, const Catalog *catalog, FILE *out);

#endif
