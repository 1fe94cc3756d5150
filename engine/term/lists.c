#include <string.h>
#include <time.h>

#include "term/print.h"
#include "term/term.h"

void term_list_packs(const PackList *packs, const Catalog *catalog, FILE *out)
{
    Printer p = {.out = out, .catalog = catalog};
    for (size_t i = 0; i < packs->count; i++) {
        const PackEntry *entry = &packs->at[i];
        const char *minutes =
            entry->usable ? arena_printf(&p.arena, "%d", entry->manifest.duration_min) : "";
        if (entry->usable)
            print_line(&p, "term.pack",
                       TR_ARGS({"id", entry->manifest.id}, {"title", entry->manifest.title},
                               {"minutes", minutes}));
        else
            print_line(
                &p, "term.pack_broken",
                TR_ARGS({"path", entry->path}, {"why", tr_err(catalog, &p.arena, &entry->err)}));
    }
    arena_free(&p.arena);
}

/* "2026-11-21 19:30" in the machine's own time zone. */
static const char *day(Printer *p, int64_t wall_ms)
{
    time_t seconds = (time_t)(wall_ms / 1000);
    struct tm tm;
    char text[32] = "";
    if (localtime_r(&seconds, &tm)) strftime(text, sizeof text, "%Y-%m-%d %H:%M", &tm);
    return arena_text(&p->arena, text);
}

void term_list_sessions(const RecordSession *sessions, size_t count, const Catalog *catalog,
                        FILE *out)
{
    Printer p = {.out = out, .catalog = catalog};
    if (count == 0) print_line(&p, "term.no_sessions", NULL);
    for (size_t i = 0; i < count; i++) {
        const RecordSession *s = &sessions[i];
        const char *key = s->damaged    ? "term.session_damaged"
                          : s->finished ? "term.session_done"
                                        : "term.session_open";
        print_line(&p, key,
                   TR_ARGS({"session", arena_printf(&p.arena, "%lld", (long long)s->id)},
                           {"title", s->title}, {"started", day(&p, s->started_ms)},
                           {"decisions", tr_count(catalog, &p.arena, "library.decisions",
                                                  (long)s->decisions, NULL)},
                           {"from", s->imported ? tr(catalog, "term.session_from_file") : ""}));
    }
    arena_free(&p.arena);
}

/* The way to something that is met only in play: a script that can be pasted. */
static void print_way(Printer *p, const char *pack, const char *way)
{
    fprintf(p->out, "    %s\n",
            tr_fill(p->catalog, &p->arena, "check.way", TR_ARGS({"pack", pack})));
    while (*way) {
        size_t length = strcspn(way, "\n");
        fprintf(p->out, "        %.*s\n", (int)length, way);
        way += length + (way[length] == '\n');
    }
}

static void print_fault(Printer *p, const char *pack, const Fault *fault)
{
    StrBuf line = {0};
    if (pack[0]) sb_printf(&line, fault->file[0] ? "%s/" : "%s", pack);
    sb_add(&line, fault->file);
    if (fault->line > 0) sb_printf(&line, ":%d", fault->line);
    sb_add(&line, ": ");
    if (fault->path[0]) sb_printf(&line, "%s: ", fault->path);
    if (fault->severity == FAULT_WARNING) sb_printf(&line, "%s: ", tr(p->catalog, "fault.warning"));
    sb_add(&line, tr_err(p->catalog, &p->arena, &fault->what));
    const char *hint = tr_hint(p->catalog, &p->arena, &fault->what);
    if (hint) sb_printf(&line, " %s", hint);
    fprintf(p->out, "%s\n", sb_text(&line));
    sb_free(&line);
    if (fault->way[0]) print_way(p, pack, fault->way);
}

void term_faults(const char *pack, const Faults *faults, const Catalog *catalog, FILE *out)
{
    Printer p = {.out = out, .catalog = catalog};
    for (const Fault *f = NULL; (f = faults_next(faults, f)) != NULL;) print_fault(&p, pack, f);
    int more = faults->errors + faults->warnings - faults->kept;
    if (more > 0) print_line(&p, "fault.more", TR_ARGS({"n", arena_printf(&p.arena, "%d", more)}));
    arena_free(&p.arena);
}
