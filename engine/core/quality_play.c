/* What exploring met: functions that fail, too few options, circles, too many states. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/quality_rules.h"

/* The error of an author's function names its own place: it becomes the fault's. The key has to
 * live as long as the list of faults. */
static Err without_place(Quality *q, const Err *err)
{
    Err what = {.key = arena_printf(&q->faults->arena, "fault.%s", strchr(err->key, '.') + 1)};
    for (int i = 0; i < err->argc; i++)
        if (strcmp(err->arg[i].name, "file") != 0 && strcmp(err->arg[i].name, "line") != 0)
            what.arg[what.argc++] = err->arg[i];
    return what;
}

static bool of_a_function(const Err *err)
{
    return text_starts(err->key, "script.");
}

static const char *path_of(Quality *q, const ExploreFault *fault, uint16_t dilemma)
{
    if (dilemma == DILEMMA_END) return "";
    if (fault->option == NO_OPTION) return quality_path(q, dilemma);
    return quality_part(q, dilemma, "options", fault->option);
}

static const char *way_of(Quality *q, const ExploreFault *fault, uint16_t dilemma)
{
    if (strcmp(fault->what.key, "explore.too_large") == 0) return "";
    Way way = ways_to(q->ways, fault->state, &q->arena);
    if (fault->option != NO_OPTION) {
        bool bell = q->scenario->dilemmas[dilemma].bell == fault->option &&
                    !(q->survey.rounds[dilemma].ever.options >> fault->option & 1);
        way = way_longer(&way, dilemma, fault->option, bell, &q->arena);
    }
    StrBuf script = {0};
    way_script(&way, q->scenario, &script);
    const char *text = arena_text(&q->arena, sb_text(&script));
    sb_free(&script);
    return text;
}

static Where where_of(Quality *q, const ExploreFault *fault, uint16_t dilemma)
{
    const Scenario *s = q->scenario;
    if (of_a_function(&fault->what))
        return (Where){err_arg(&fault->what, "file"), atoi(err_arg(&fault->what, "line"))};
    if (strcmp(fault->what.key, "explore.too_large") == 0) return (Where){"scenario.lua", 0};
    if (dilemma == DILEMMA_END) return s->endings[s->ending_count - 1].where;
    return s->dilemmas[dilemma].where;
}

static void tell_fault(Quality *q, const ExploreFault *fault)
{
    const uint16_t dilemma = graph_story(q->explored.graph, fault->state)->dilemma;
    const bool large = strcmp(fault->what.key, "explore.too_large") == 0;
    const Where where = where_of(q, fault, dilemma);
    faults_add(
        q->faults,
        &(Fault){.severity = FAULT_ERROR,
                 .file = where.file,
                 .line = where.line,
                 .path = large ? "" : path_of(q, fault, dilemma),
                 .what = of_a_function(&fault->what) ? without_place(q, &fault->what) : fault->what,
                 .way = way_of(q, fault, dilemma)});
}

void quality_play(Quality *q)
{
    for (size_t i = 0; i < q->explored.fault_count; i++) tell_fault(q, &q->explored.faults[i]);
}
