/* How many whole plays a second, without a face, a clock or a record on disk.
 *
 *   bench_plays [SECONDS]   how long each measure lasts, 2 unless told
 *
 * A play hears an adviser where there is one, chooses by a fixed sequence, says how
 * sure, looks at the outcome, and goes on to the end: about 90 commands.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/catalog.h"
#include "core/explore.h"
#include "core/session.h"
#include "sample.h"
#include "script/build.h"

static double now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* One round, from its start to the next one. False when a command is refused. */
static bool play_round(Session *session, unsigned *sequence, Err *err)
{
    const Dilemma *dilemma = state_dilemma(session->scenario, &session->state);
    *sequence = *sequence * 1664525u + 1013904223u;
    int option = (int)(*sequence >> 16) % (int)dilemma->option_count;
    Command steps[] = {
        {.type = COMMAND_TICK, .ms = 5000},   {.type = COMMAND_HEAR},
        {.type = COMMAND_TICK, .ms = 20000},  {.type = COMMAND_CHOOSE, .index = option},
        {.type = COMMAND_SURE, .index = 2},   {.type = COMMAND_NEXT},
        {.type = COMMAND_EFFECT, .index = 1}, {.type = COMMAND_NEXT},
    };
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (steps[i].type == COMMAND_HEAR && dilemma->advice_count == 0) continue;
        if (!session_do(session, &steps[i], err)) return false;
    }
    return true;
}

static bool play_once(const Scenario *scenario, const ScenarioHooks *hooks, unsigned seed, Err *err)
{
    Session session;
    session_init(&session, scenario, hooks);
    Command start = {.type = COMMAND_START, .clock = CLOCK_X1, .seed = seed};
    bool fine = session_do(&session, &start, err) &&
                session_do(&session, &(Command){.type = COMMAND_NEXT}, err);
    while (fine && session.state.stage == STAGE_ROUND) fine = play_round(&session, &seed, err);
    session_free(&session);
    return fine;
}

static void measure_plays(const char *what, const Scenario *scenario, const ScenarioHooks *hooks,
                          double seconds)
{
    Err err = {0};
    unsigned plays = 0;
    double start = now_s(), passed = 0;
    while (passed < seconds) {
        if (!play_once(scenario, hooks, plays, &err)) {
            printf("%-28s refused: %s\n", what, err.key);
            return;
        }
        plays++;
        passed = now_s() - start;
    }
    printf("%-28s %.0f plays/s\n", what, plays / passed);
}

static void measure_explore(const char *what, const Scenario *scenario, const ScenarioHooks *hooks)
{
    Err err = {0};
    double start = now_s();
    Graph *graph = explore(scenario, hooks, EXPLORE_MAX_STATES, &err);
    if (graph == NULL) {
        printf("%-28s refused: %s\n", what, err.key);
        return;
    }
    printf("%-28s %zu states, %zu edges, %.0f ms\n", what, graph_states(graph), graph_edges(graph),
           (now_s() - start) * 1000);
    graph_free(graph);
}

static void measure_script(double seconds)
{
    Arena arena = {0};
    Faults faults = {0};
    PackFiles files = sample_files(&arena);
    double start = now_s();
    Script *script = script_load(&files, &faults);
    double loaded = now_s() - start;
    if (script == NULL) {
        const Fault *fault = faults_next(&faults, NULL);
        printf("script                       refused: %s:%d: %s\n", fault ? fault->file : "",
               fault ? fault->line : 0, fault ? fault->what.key : "?");
    } else {
        printf("%-28s %.1f ms\n", "script: load", loaded * 1000);
        measure_plays("script: plays", script_scenario(script), script_hooks(script), seconds);
        measure_explore("script: explore", script_scenario(script), script_hooks(script));
    }
    script_free(script);
    faults_free(&faults);
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    double seconds = argc > 1 ? atof(argv[1]) : 2;
    const ScenarioHooks none = {0};
    Scenario *scenario = sample_scenario();
    measure_plays("core: plays", scenario, &none, seconds);
    measure_explore("core: explore", scenario, &none);
    scenario_free(scenario);
    measure_script(seconds);
    return 0;
}
