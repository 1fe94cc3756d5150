/* The debrief: its frame, its steps, what it keeps. */
#include "ui/screen_debrief.h"

#include "ui/room_host.h"

static const char *const step_keys[STEPS] = {"debrief.step1", "debrief.step2", "debrief.step3",
                                             "debrief.step4", "debrief.step5"};

/* --- which steps there are --- */

static bool empty(const DebriefState *s)
{
    return s->debrief.count == 0 && debrief_loose(s) == 0;
}

static bool step_there(const DebriefState *s, int step)
{
    if (step == STEP_STATEMENTS) return debrief_loose(s) > 0;
    return s->debrief.count > 0 || (step == STEP_TAKE && !empty(s));
}

/* The room that this is looked back on in; it goes on. */
static bool in_a_room(const Ui *ui)
{
    const UiRoom *room = ui->host->room;
    return room && room->going(room->self);
}

/* --- what is kept --- */

/* Where a what-if was begun, it comes back to; so does who comes for an action. */
static void come_back(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    UiBack back = ui->back;
    ui->back = (UiBack){0};
    if (!back.set || back.decision >= s->debrief.count) return;
    debrief_look_at(ui, back.decision);
    s->step = back.step;
    s->measure = back.measure;
    s->measured = true;
    s->open = back.open;
    ui_focus(ui,
             s->step == STEP_TAKE ? UI_ID(DEBRIEF_TAKEN, 0) : UI_ID(DEBRIEF_WHAT_IF, back.option));
}

void debrief_fold(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    debrief_free(&s->debrief);
    debrief_make(s->session, &s->debrief);
    s->links = debrief_chain(&s->debrief, &s->link_count);
    score_profiles(s->session->scenario, &s->debrief, s->graph, &s->profiles);
}

static void enter(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    s->debrief.ending = -1;
    s->entered_ms = ui->now_ms;
    s->session = ui->host->session ? ui->host->session(ui->host->self) : NULL;
    if (!s->session) return;
    debrief_fold(ui);
    debrief_take_fill(ui);
    if (s->debrief.count > 0)
        debrief_look_at(ui, 0);
    else if (!empty(s))
        s->step = STEP_STATEMENTS;
    ui_focus(ui, UI_ID(DEBRIEF_STEP, s->step));
    come_back(ui);
}

static void leave(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    debrief_take_save(ui);
    bands_free(s->bands);
    graph_free(s->graph);
    debrief_free(&s->debrief);
}

/* The whole future of the pack: up to a second or so, once. */
static void explore_now(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (!s->debrief.room.placed) /* that is no part of a play */
        s->graph = explore(s->session->scenario, s->session->hooks, EXPLORE_MAX_STATES, NULL);
    score_profiles(s->session->scenario, &s->debrief, s->graph, &s->profiles);
    debrief_bands(ui);
    s->reach = REACH_TRIED;
    if (UI_KIND(ui_focused(ui)) == DEBRIEF_WHAT_IF)
        ui_focus(ui, ui_focused(ui)); /* it moves down */
}

const Decision *debrief_now(const DebriefState *s)
{
    return &s->debrief.decisions[s->decision];
}

void debrief_look_at(Ui *ui, size_t decision)
{
    DebriefState *s = ui_state(ui);
    s->decision = decision;
    const Decision *d = debrief_now(s);
    s->passed = d->moment_count;
    s->head_ms = d->used_ms;
    s->playing = false;
    s->open = 1U << d->option;
    ui_scroll_to(ui, UI_ID(DEBRIEF_RECORD, 0), 0);
}

/* --- words and small parts --- */

const char *debrief_names(Ui *ui, const char *group, const char *name)
{
    return ui_say(ui, arena_printf(ui->arena, "%s.%s", group, name));
}

const char *debrief_letter(Ui *ui, const Decision *d, int option)
{
    if (!(d->shown.options >> option & 1)) return "";
    int before = __builtin_popcount(d->shown.options & ((1u << option) - 1));
    return arena_printf(ui->arena, "%c", 'A' + before);
}

const char *debrief_of(Ui *ui, long n)
{
    return n < 0 ? arena_printf(ui->arena, "\u2212%ld", -n) : ui_number(ui, n);
}

void debrief_line(Ui *ui, const char *icon, TypeRole type, Colour colour, const char *text)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true});
    ui_open(ui, (Box){.pad_y = 2});
    ui_icon(ui, icon, 18, colour == C_TEXT ? C_ACCENT : colour);
    ui_close(ui);
    ui_text_in(ui, type, colour, text)->grow = 1;
    ui_close(ui);
}

void debrief_panel(Ui *ui, const char *title)
{
    ui_section(ui, title);
    ui_open(
        ui,
        (Box){.pad_x = 16, .pad_y = 14, .gap = 10, .fill = C_PANEL, .border = C_LINE, .radius = 9});
}

void debrief_questions(Ui *ui, const char *const keys[2])
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 24,
                      .pad_x = 16,
                      .pad_y = 10,
                      .fill = C_SOFT,
                      .radius = 8,
                      .name = ui_say(ui, "debrief.think")});
    for (int i = 0; i < 2; i++) {
        ui_open(ui, (Box){.grow = 1, .min_width = 300});
        debrief_line(ui, "question", T_TEXT, C_TEXT, ui_say(ui, keys[i]));
        ui_close(ui);
    }
    ui_close(ui);
}

/* --- the frame --- */

enum { MINUTE_MS = 60000 };

/* In a room the steps have a real clock. */
static uint64_t spent_ms(const DebriefState *s)
{
    uint64_t sum = 0;
    if (!s->debrief.room.on) return s->debrief.played_ms;
    for (size_t i = 0; i < s->debrief.room.count; i++)
        sum += round_spent_ms(&s->debrief.room.rounds[i]);
    return sum;
}

static const char *what_was_done(Ui *ui, const DebriefState *s)
{
    const char *decisions = ui_count(ui, "debrief.decisions", (long)s->debrief.count);
    size_t n = s->debrief.room.statements;
    if (n == 0) return decisions;
    const char *statements = ui_count(ui, "report.statements", (long)n);
    if (s->debrief.count == 0) return statements;
    return ui_fill(ui, "report.list_last", TR_ARGS({"list", decisions}, {"what", statements}));
}

/* "10 besluiten · 18 min gespeeld · 6 min nabespreking" */
static const char *subtitle(Ui *ui, const DebriefState *s)
{
    const char *decisions = what_was_done(ui, s);
    if (empty(s)) return decisions;
    long played = (long)((spent_ms(s) + MINUTE_MS / 2) / MINUTE_MS);
    long here = (long)((ui->now_ms - s->entered_ms) / MINUTE_MS);
    return arena_printf(
        ui->arena, "%s \u00b7 %s", decisions,
        ui_fill(ui, "debrief.times_spent",
                TR_ARGS({"played", ui_number(ui, played)}, {"here", ui_number(ui, here)})));
}

static void header(Ui *ui, const DebriefState *s)
{
    const Manifest *m = ui->view ? ui->view->manifest : NULL;
    const char *title = ui_fill(ui, "debrief.title", TR_ARGS({"title", m ? m->title : ""}));
    ui_header(ui, title, subtitle(ui, s));
    if (s->session && s->debrief.ending < 0 && !s->debrief.room.on)
        ui_button(ui, (Button){.id = UI_ID(DEBRIEF_PLAY_ON, 0),
                               .text = ui_say(ui, "debrief.play_on"),
                               .icon = "play",
                               .look = BUTTON_ON_HEADER});
    if (ui->host->report && !empty(s))
        ui_button(ui, (Button){.id = UI_ID(DEBRIEF_REPORT, 0),
                               .text = ui_say(ui, "debrief.report"),
                               .icon = "letter",
                               .look = BUTTON_ON_HEADER});
    bool room = in_a_room(ui);
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_LIBRARY, 0),
                           .text = ui_say(ui, room ? "debrief.to_room" : "debrief.library"),
                           .icon = room ? "people" : "library",
                           .look = BUTTON_ON_HEADER});
    ui_close(ui);
}

static void step_tab(Ui *ui, int step, bool on)
{
    enum { WITH_KEYS = 1000 };
    const char *text = ui_say(ui, step_keys[step]);
    ui_open(ui, (Box){.id = UI_ID(DEBRIEF_STEP, step),
                      .role = UI_RADIO,
                      .name = text,
                      .state = on ? UI_CHECKED : 0,
                      .radius = 4,
                      .gap = 5});
    ui_open(
        ui,
        (Box){
            .flow = UI_ROW, .pad_x = 14, .pad_y = 4, .gap = 10, .keep = true, .align = UI_CENTER});
    ui_text_in(ui, on ? T_STRONG : T_TEXT, on ? C_TEXT : C_ACCENT, text);
    if (ui->wide >= WITH_KEYS) ui_keycap(ui, ui_number(ui, step + 1)); /* the title has it too */
    ui_close(ui);
    ui_open(ui, (Box){.height = 4, .fill = on ? C_ACCENT : C_NONE});
    ui_close(ui);
    ui_close(ui);
}

static void steps(Ui *ui, const DebriefState *s)
{
    ui_open(ui, (Box){.fill = C_PANEL});
    ui_space(ui, 7);
    ui_open(ui, (Box){.flow = UI_ROW, .pad_x = 24, .gap = 12, .align = UI_END});
    for (int i = 0; i < STEPS; i++)
        if (step_there(s, i)) step_tab(ui, i, i == s->step);
    ui_close(ui);
    ui_close(ui);
    ui_rule(ui);
}

/* Where the report is, as long as this screen is shown. */
static void saved_report(Ui *ui, const DebriefState *s)
{
    if (!s->report[0]) return;
    const char *key = s->report_whole ? "debrief.report_saved" : "debrief.report_part";
    const char *text = ui_fill(ui, key, TR_ARGS({"path", s->report}));
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 6,
                      .gap = 12,
                      .align = UI_CENTER,
                      .fill = C_SOFT,
                      .role = UI_ALERT,
                      .name = text});
    ui_open(ui, (Box){.grow = 1, .min_width = 300});
    debrief_line(ui, s->report_whole ? "check" : "info", T_TEXT, C_TEXT, text);
    ui_close(ui);
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_SHOW_REPORT, 0),
                           .text = ui_say(ui, "debrief.report_open"),
                           .icon = "external"});
    ui_close(ui);
    ui_rule(ui);
}

static void nothing_yet(Ui *ui)
{
    ui_open(ui, (Box){.grow = 1, .pad_x = 24, .pad_y = 40, .gap = 16, .align = UI_CENTER});
    ui_icon(ui, "replay", 40, C_MUTED);
    ui_text(ui, T_HEADING, ui_say(ui, "debrief.nothing"))->text_align = PARA_CENTER;
    ui_close(ui);
}

static void footer(Ui *ui, const DebriefState *s)
{
    const Hint step = {debrief_loose(s) ? "1 \u2013 5" : "1 \u2013 4",
                       ui_say(ui, "debrief.hint_step")};
    const Hint next = {"Tab", ui_say(ui, "ui.hint_next")},
               out = {"Esc", ui_say(ui, "ui.hint_back")};
    const Hint later = {"N", ui_say(ui, "debrief.hint_later")};
    const Hint earlier = {"V", ui_say(ui, "debrief.hint_earlier")};
    const Hint down = {"PgDn", ui_say(ui, "debrief.hint_down")};
    const Hint replay[] = {{"\u2190 \u2192", ui_say(ui, "debrief.hint_moment")},
                           {"P", ui_say(ui, "debrief.hint_play")},
                           later,
                           earlier,
                           step,
                           next,
                           out};
    const Hint chain[] = {
        {"\u2191 \u2193", ui_say(ui, "debrief.hint_card")}, down, step, next, out};
    const Hint roads[] = {
        {"M", ui_say(ui, "debrief.hint_measure")}, later, earlier, down, step, next, out};
    const Hint take[] = {next, out};
    size_t placed = s->debrief.room.placed; /* nothing to measure */
    const Hint statements[] = {down, step, next, out};
    const struct {
        const Hint *hints;
        size_t count;
    } of[STEPS] = {{replay, sizeof replay / sizeof *replay},
                   {chain, sizeof chain / sizeof *chain},
                   {roads + placed, sizeof roads / sizeof *roads - placed},
                   {take, sizeof take / sizeof *take},
                   {statements, sizeof statements / sizeof *statements}};
    ui_footer(ui, of[s->step].hints, of[s->step].count);
}

/* What is reachable is computed in the frame after the first that wants it. */
static void step_with_reach(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (s->reach == REACH_WANTED) explore_now(ui);
    if (s->step == STEP_CHAIN)
        debrief_chain_step(ui);
    else
        debrief_roads(ui);
    if (s->reach == REACH_UNKNOWN) s->reach = REACH_WANTED;
}

static void build(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (!empty(s)) debrief_take_watch(ui);
    header(ui, s);
    if (empty(s)) {
        nothing_yet(ui);
        return;
    }
    steps(ui, s);
    saved_report(ui, s);
    if (s->step == STEP_REPLAY)
        debrief_replay(ui);
    else if (s->step == STEP_TAKE)
        debrief_take(ui);
    else if (s->step == STEP_STATEMENTS)
        debrief_statements(ui);
    else
        step_with_reach(ui);
    footer(ui, s);
}

/* --- acting --- */

static void go_to(Ui *ui, int step)
{
    DebriefState *s = ui_state(ui);
    s->step = step;
    s->playing = false;
    ui_focus(ui, UI_ID(DEBRIEF_STEP, step));
}

static void to_library(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    bool known = s->not_saved;
    debrief_take_save(ui);
    if (s->not_saved && !known) return; /* said first; who presses again leaves it so */
    if (in_a_room(ui)) {
        ui_go(ui, SCREEN_ROOM);
        return;
    }
    ui->host->leave(ui->host->self);
    ui_follow(ui);
}

/* All three; the page is the one to look at. What fails is said, the others are there. */
static void save_report(Ui *ui)
{
    static const char *const formats[] = {"csv", "pdf", "html"};
    DebriefState *s = ui_state(ui);
    debrief_take_save(ui);
    s->report[0] = '\0';
    s->report_whole = true;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char path[sizeof s->report];
        Err err = {0};
        bool saved = ui->host->report(ui->host->self, formats[i], path, sizeof path, &err);
        if (!saved) ui_error(ui, &err);
        s->report_whole = s->report_whole && saved;
        if (saved) SDL_strlcpy(s->report, path, sizeof s->report);
    }
    if (s->report[0]) ui_focus(ui, UI_ID(DEBRIEF_SHOW_REPORT, 0));
}

static void show_report(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    Err err = {0};
    if (SDL_OpenURL(s->report) == 0) return;
    err_set(&err, "debrief.cannot_open", "path", s->report, NULL);
    ui_error(ui, &err);
}

static void act(Ui *ui, int kind, int index)
{
    if (kind == DEBRIEF_REPORT) save_report(ui);
    if (kind == DEBRIEF_SHOW_REPORT) show_report(ui);
    if (kind == DEBRIEF_STEP) go_to(ui, index);
    if (kind == DEBRIEF_LIBRARY) to_library(ui);
    if (kind == DEBRIEF_PLAY_ON) ui_follow(ui);
    if (kind == DEBRIEF_CARD) debrief_look_at(ui, (size_t)index);
    if (debrief_take_act(ui, kind, index) || debrief_roads_act(ui, kind, index)) return;
    debrief_replay_act(ui, kind, index);
}

static void drag(Ui *ui, int kind, int index)
{
    const DebriefState *s = ui_state(ui);
    (void)index;
    if (s->step == STEP_REPLAY && s->debrief.count > 0) debrief_replay_drag(ui, kind);
}

static bool key(Ui *ui, const UiKey *key)
{
    const DebriefState *s = ui_state(ui);
    if (empty(s) || key->ctrl || key->alt) return false;
    if (key->code >= '1' && key->code < '1' + STEPS && step_there(s, key->code - '1'))
        return go_to(ui, key->code - '1'), true;
    if (s->step == STEP_REPLAY) return debrief_replay_key(ui, key);
    if (s->step == STEP_CHAIN) return debrief_chain_key(ui, key);
    return s->step == STEP_ROADS && debrief_roads_key(ui, key);
}

/* Of a finished play the ending is a step back; of another one there is only the library. */
static void back(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    if (debrief_take_back(ui)) return;
    if (s->session && s->debrief.ending >= 0 && !in_a_room(ui))
        ui_follow(ui);
    else
        to_library(ui);
}

/* Until the next minute is shown. */
static int wait_minute(const Ui *ui, const DebriefState *s)
{
    if (empty(s)) return UI_NEVER;
    return (int)(MINUTE_MS - (ui->now_ms - s->entered_ms) % MINUTE_MS);
}

static int wait_ms(const Ui *ui)
{
    enum { PLAY_MS = 80 };
    const DebriefState *s = ui_state(ui);
    bool wants = s->step == STEP_CHAIN || s->step == STEP_ROADS;
    if (wants && s->reach == REACH_WANTED) return 0;
    if (s->playing) return PLAY_MS;
    int take = s->step == STEP_TAKE ? debrief_take_wait(ui) : UI_NEVER;
    return take != UI_NEVER ? take : wait_minute(ui, s);
}

const Screen screen_debrief = {.name = "debrief",
                               .state_size = sizeof(DebriefState),
                               .enter = enter,
                               .leave = leave,
                               .build = build,
                               .act = act,
                               .drag = drag,
                               .key = key,
                               .back = back,
                               .wait_ms = wait_ms};
