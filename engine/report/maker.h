/* What the parts of the report are made with. For report/ only.
 *
 * A Maker holds the session looked back on and appends blocks to its document. Texts that are
 * added are copied, but for those of the pack.
 */
#ifndef REGISSEUR_REPORT_MAKER_H
#define REGISSEUR_REPORT_MAKER_H

#include "core/bands.h"
#include "core/score.h"
#include "report/document.h"

typedef struct Maker {
    Document *doc;
    int parts;    /* of a room's report, so far */
    bool room;    /* else a play alone */
    bool several; /* sessions in one report */
    Arena *arena; /* the document's */
    const Catalog *catalog;
    const Game *game;
    const Session *session;
    const Scenario *scenario;
    Debrief debrief;
    Graph *graph; /* NULL when the scenario can't be explored */
    Bands *bands; /* NULL likewise */
    Profiles profiles;
} Maker;

/* The session that is told of from now on, and what is computed of it; maker_leave frees that. Of a
 * dilemma that a room placed no graph is made: it is not part of a play. */
void maker_enter(Maker *m, const Game *game);
void maker_look(Maker *m, const Game *game); /* at the record alone */
void maker_leave(Maker *m);

/* ---- words ---- */

const char *maker_say(const Maker *m, const char *key);
const char *maker_fill(const Maker *m, const char *key, const TrArg *args);
const char *maker_count(const Maker *m, const char *key, long n);
const char *maker_named(const Maker *m, const char *group, const char *name); /* "phase.reactie" */
const char *maker_number(const Maker *m, long n);              /* with a real minus */
const char *maker_minutes(const Maker *m, uint64_t ms);        /* "2:05" */
const char *maker_range(const Maker *m, int min, int max);     /* "-3..12" */
const char *maker_local_date(const Maker *m, int64_t wall_ms); /* "21 november 2026, 14.05 uur" */
const char *maker_value_name(const Maker *m, size_t value);
/* The letter of an option as it stood on screen; "" when it was not shown. */
const char *maker_letter(const Maker *m, const Decision *d, int option);
const char *maker_letter_of(const Maker *m, unsigned shown, int option);
/* "B: Meldpunt" or "De bel: Meldpunt" */
const char *maker_chosen_text(const Maker *m, const Decision *d);
const char *maker_decision_title(const Maker *m, size_t i);

/* ---- blocks ---- */

Block *maker_heading(Maker *m, int level, const char *text);
/* The heading of a step, on a page of its own: `key` of a play alone, `room` of a room, which
 * numbers it. */
Block *maker_step(Maker *m, const char *key, const char *room);
Block *maker_paragraph(Maker *m, Tone tone, const char *text);
Block *maker_item(Maker *m, const char *text);
/* "label: text", the label strong */
Block *maker_labelled(Maker *m, BlockKind kind, const char *label, const char *text);
/* From now on this block is in the language of the pack. */
void maker_in_pack(const Maker *m, Block *block);
/* An author's text, as it read in `story`. */
void maker_authored(Maker *m, const Story *story, const char *text);
/* What a person typed, with its lines; `label` may be NULL. */
Block *maker_lines(Maker *m, BlockKind kind, const char *label, const char *text);
/* `widths` must be constant. Fill in the cells afterwards, row by row, with table_row. */
Table *maker_table(Maker *m, const char *caption, size_t columns, size_t rows, const int *widths,
                   const char *const *head);
void maker_row(Table *table, size_t row, const char *const *cells);

/* ---- figures ---- */

Figure *maker_figure(Maker *m, int w, int h, const char *title, const char *about);
void maker_draw_rect(Maker *m, Figure *f, Shape shape); /* .kind is set by each of these */
void maker_draw_line(Maker *m, Figure *f, int x1, int y1, int x2, int y2, Ink ink, bool dashed);
void maker_draw_circle(Maker *m, Figure *f, int x, int y, int r, Ink fill, Ink stroke);
void maker_draw_text(Maker *m, Figure *f, int x, int y, Anchor anchor, Ink ink, const char *text);
void maker_draw_strong(Maker *m, Figure *f, int x, int y, Anchor anchor, Ink ink, const char *text);
void maker_draw_points(Maker *m, Figure *f, ShapeKind kind, const Point *points, size_t count,
                       Ink ink);

void figure_timeline(Maker *m, size_t decision);
void figure_chain(Maker *m);
void figure_values(Maker *m);
void figure_deferral(Maker *m);

/* One line of figures over the decisions: where it stood, and what was still reachable. */
typedef struct Course {
    const char *name;
    const Band *at;            /* per point */
    const char *const *points; /* what each point is called, short */
    size_t count;
} Course;
void figure_course(Maker *m, const Course *course);

/* ---- the steps ---- */

void make_replay(Maker *m);
void make_chain(Maker *m);
void make_ways(Maker *m);
void make_taken(Maker *m);
void make_newspaper(Maker *m);
void make_actions(Maker *m, const char *const *texts, size_t count); /* those that are not "" */

/* ---- parts of the steps, for one decision ---- */

void make_seen(Maker *m, const Decision *d);
void make_missed(Maker *m, const Decision *d);
void make_six_links(Maker *m, const Decision *d);
void make_links(Maker *m, const ChainLink *links, size_t count, size_t decision);
void make_reality(Maker *m, const Decision *d);
void make_panel(Maker *m, const Decision *d);

#endif
