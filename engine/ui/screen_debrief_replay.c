/* Step one: the list of decisions, the timeline of one of them, stepping and playing. */
#include "ui/replay.h"
#include "ui/screen_debrief.h"

enum { PLAY_SPEED = 12 }; /* scenario seconds per second */

/* --- moments --- */

typedef enum Lane { LANE_IN, LANE_OPENED, LANE_HEARD, LANE_CLOCK, LANE_NOTE, LANE_CHOICE } Lane;

static const ReplayLane lanes[REPLAY_LANES] = {
    [LANE_IN] = {"phone", "debrief.lane_in"},
    [LANE_OPENED] = {"dossier", "debrief.lane_opened"},
    [LANE_HEARD] = {"ear", "debrief.lane_heard"},
    [LANE_CLOCK] = {"clock", "debrief.lane_clock"},
    [LANE_NOTE] = {"letter", "debrief.lane_note"},
    [LANE_CHOICE] = {"check", "debrief.lane_choice"},
};

static const struct {
    Lane lane;
    const char *icon;
} kinds[EVENT_TYPES] = {
    [EVENT_OPENED] = {LANE_OPENED, "opened"}, [EVENT_HEARD] = {LANE_HEARD, "ear"},
    [EVENT_PAUSED] = {LANE_CLOCK, "pause"},   [EVENT_RESUMED] = {LANE_CLOCK, "play"},
    [EVENT_MORE] = {LANE_CLOCK, "plus_time"}, [EVENT_NOTE] = {LANE_NOTE, "letter"},
    [EVENT_CHOSEN] = {LANE_CHOICE, "check"},
};

static const char *const channel_icons[CHANNELS] = {
    [TELEFOON] = "phone", [PERS] = "press",          [SOCIAAL] = "social",    [SITREP] = "sitrep",
    [FAMILIE] = "family", [GOUVERNEUR] = "governor", [BE_ALERT] = "be_alert", [RAAD] = "council",
};

const char *debrief_moment_icon(const Decision *d, const Moment *m)
{
    if (m->type == EVENT_INJECT) return channel_icons[d->what->injects[m->index].channel];
    if (m->type == EVENT_CHOSEN && d->bell) return "bell";
    return kinds[m->type].icon;
}

const char *debrief_moment(Ui *ui, const Decision *d, const Moment *m)
{
    const DebriefState *s = ui_state(ui);
    const Dilemma *what = d->what;
    if (m->type == EVENT_INJECT) return what->injects[m->index].from;
    if (m->type == EVENT_OPENED) return what->dossier[m->index].title;
    if (m->type == EVENT_HEARD)
        return s->session->scenario->advisers[what->advice[m->index].adviser].name;
    if (m->type == EVENT_NOTE) return m->text;
    if (m->type == EVENT_CHOSEN && d->bell) return ui_say(ui, "debrief.bell");
    if (m->type == EVENT_CHOSEN)
        return ui_fill(ui, "debrief.chose", TR_ARGS({"letter", debrief_letter(ui, d, m->index)}));
    return debrief_names(ui, "moment", event_name(m->type));
}

/* "Geopend: de gastenlijst" */
static const char *moment_sentence(Ui *ui, const Decision *d, const Moment *m)
{
    const char *name = m->type == EVENT_CHOSEN && d->bell ? "bell" : event_name(m->type);
    const char *what = m->type == EVENT_CHOSEN ? d->chosen->text : debrief_moment(ui, d, m);
    return ui_fill(ui, arena_printf(ui->arena, "moment.%s", name), TR_ARGS({"what", what}));
}

/* --- stepping --- */

static void stand_at(Ui *ui, size_t passed)
{
    DebriefState *s = ui_state(ui);
    const Decision *d = debrief_now(s);
    if (passed > d->moment_count) passed = d->moment_count;
    s->passed = passed;
    s->head_ms = passed > 0 ? d->moments[passed - 1].at_ms : 0;
    s->playing = false;
    ui_dirty(ui);
}

static void play(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    s->playing = !s->playing;
    s->played_at = ui->now_ms;
    if (s->playing && s->head_ms >= debrief_now(s)->used_ms) {
        s->head_ms = 0;
        s->passed = 0;
    }
    ui_dirty(ui);
}

/* The playhead follows real time while it plays. */
static void move_on(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (!s->playing) return;
    const Decision *d = debrief_now(s);
    uint64_t head = s->head_ms + (ui->now_ms - s->played_at) * PLAY_SPEED;
    s->played_at = ui->now_ms;
    s->head_ms = head < d->used_ms ? (uint32_t)head : d->used_ms;
    while (s->passed < d->moment_count && d->moments[s->passed].at_ms <= s->head_ms) s->passed++;
    if (s->head_ms == d->used_ms) s->playing = false;
}

/* What the playhead has passed by then. */
static void stand_at_time(Ui *ui, uint32_t ms)
{
    DebriefState *s = ui_state(ui);
    const Decision *d = debrief_now(s);
    s->playing = false;
    s->head_ms = ms;
    for (s->passed = 0; s->passed < d->moment_count; s->passed++)
        if (d->moments[s->passed].at_ms > ms) break;
    ui_dirty(ui);
}

void debrief_replay_drag(Ui *ui, int kind)
{
    DebriefState *s = ui_state(ui);
    uint32_t ms;
    if (kind != DEBRIEF_TIMELINE || !replay_time(ui, UI_ID(DEBRIEF_TIMELINE, 0), &ms)) return;
    s->scrubbed = true;
    stand_at_time(ui, ms);
}

static void other_decision(Ui *ui, int by)
{
    DebriefState *s = ui_state(ui);
    size_t to = s->decision + (size_t)by; /* wraps around below nought */
    if (to >= s->debrief.count) return;
    bool in_list = UI_KIND(ui_focused(ui)) == DEBRIEF_DECISION;
    debrief_look_at(ui, to);
    if (in_list) ui_focus(ui, UI_ID(DEBRIEF_DECISION, to));
}

bool debrief_replay_act(Ui *ui, int kind, int index)
{
    DebriefState *s = ui_state(ui);
    bool scrubbed = s->scrubbed;
    s->scrubbed = false;
    if (scrubbed && kind == DEBRIEF_TIMELINE) return true;
    int hit = kind == DEBRIEF_TIMELINE ? replay_hit(ui, UI_ID(DEBRIEF_TIMELINE, 0)) : -1;
    if (kind == DEBRIEF_DECISION)
        debrief_look_at(ui, (size_t)index);
    else if (kind == DEBRIEF_EARLIER || kind == DEBRIEF_LATER)
        other_decision(ui, kind == DEBRIEF_LATER ? 1 : -1);
    else if (kind == DEBRIEF_MOMENT || hit >= 0)
        stand_at(ui, (size_t)(hit >= 0 ? hit : index) + 1);
    else if (kind == DEBRIEF_BACKWARD && s->passed > 0)
        stand_at(ui, s->passed - 1);
    else if (kind == DEBRIEF_FORWARD)
        stand_at(ui, s->passed + 1);
    else if (kind == DEBRIEF_PLAY || kind == DEBRIEF_TIMELINE)
        play(ui);
    else
        return false;
    return true;
}

bool debrief_replay_key(Ui *ui, const UiKey *key)
{
    int kind = UI_KIND(ui_focused(ui));
    bool on_steps = kind == DEBRIEF_STEP || kind == DEBRIEF_LIBRARY || kind == DEBRIEF_PLAY_ON;
    int down = (key->code == SDLK_DOWN) - (key->code == SDLK_UP);
    if (down && kind == DEBRIEF_DECISION) {
        const DebriefState *s = ui_state(ui);
        size_t to = s->decision + (size_t)down;
        if (to >= s->debrief.count) return false;
        return other_decision(ui, down), true;
    }
    if (key->code == 'n' || key->code == 'v')
        return other_decision(ui, key->code == 'n' ? 1 : -1), true;
    if (key->code == 'p') return play(ui), true;
    if ((key->code != SDLK_LEFT && key->code != SDLK_RIGHT) || on_steps) return false;
    ui_focus(ui, UI_ID(DEBRIEF_TIMELINE, 0));
    return debrief_replay_act(ui, key->code == SDLK_LEFT ? DEBRIEF_BACKWARD : DEBRIEF_FORWARD, 0);
}

/* --- the list of decisions --- */

static const char *choice_words(Ui *ui, const Decision *d)
{
    return d->bell ? ui_say(ui, "debrief.bell")
                   : ui_fill(ui, "debrief.chose",
                             TR_ARGS({"letter", debrief_letter(ui, d, d->option)}));
}

/* In a room the real time of its steps. */
static const char *used_time(Ui *ui, const Decision *d)
{
    uint64_t ms = d->room ? round_spent_ms(d->room) : d->used_ms;
    return ui_time(ui, ms < UINT32_MAX ? (uint32_t)ms : UINT32_MAX);
}

static void list_row(Ui *ui, const Decision *d, size_t i, bool on)
{
    const char *title = arena_printf(ui->arena, "%zu. %s", i + 1, d->what->title);
    const char *words = choice_words(ui, d), *time = used_time(ui, d);
    Node *card = ui_open(ui, (Box){.id = UI_ID(DEBRIEF_DECISION, i),
                                   .role = UI_OPTION,
                                   .name = arena_printf(ui->arena, "%s, %s", title, words),
                                   .state = on ? UI_CHECKED : 0,
                                   .pad_x = 12,
                                   .pad_y = 7,
                                   .gap = 1,
                                   .radius = 7,
                                   .fill = on ? C_SELECTED : C_PANEL,
                                   .border = on ? C_ACCENT : C_LINE,
                                   .border_w = on ? 2 : 1});
    card->value = time;
    ui_text(ui, T_STRONG, title);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 6, .keep = true, .align = UI_CENTER});
    ui_icon(ui, d->bell ? "bell" : "clock", 15, C_MUTED);
    ui_text(ui, T_SMALL, arena_printf(ui->arena, "%s \u00b7 %s", time, words))->grow = 1;
    ui_close(ui);
    ui_close(ui);
}

void debrief_list(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    ui_scroll(ui, UI_ID(DEBRIEF_LIST, 0),
              (Box){.width = 290,
                    .pad_x = 16,
                    .pad_y = 12,
                    .gap = 7,
                    .name = ui_say(ui, "debrief.your_decisions")});
    ui_section(ui, ui_say(ui, "debrief.your_decisions"));
    for (size_t i = 0; i < s->debrief.count; i++)
        list_row(ui, &s->debrief.decisions[i], i, i == s->decision);
    ui_close(ui);
}

void debrief_turn_pages(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER});
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_EARLIER, 0),
                           .text = ui_say(ui, "debrief.earlier"),
                           .icon = "arrow_left",
                           .disabled = s->decision == 0});
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_LATER, 0),
                           .text = ui_say(ui, "debrief.later"),
                           .icon = "arrow_right",
                           .disabled = s->decision + 1 == s->debrief.count});
    ui_text_in(ui, T_TEXT, C_MUTED,
               ui_fill(ui, "debrief.which",
                       TR_ARGS({"n", ui_number(ui, (long)s->decision + 1)},
                               {"of", ui_number(ui, (long)s->debrief.count)})));
    ui_close(ui);
}

/* --- one decision --- */

static void heading(Ui *ui, const DebriefState *s, const Decision *d)
{
    const char *key = d->room                         ? "debrief.used_room"
                      : s->debrief.clock == CLOCK_OFF ? "debrief.used_no_clock"
                                                      : "debrief.used";
    const char *used = ui_fill(ui, key,
                               TR_ARGS({"used", used_time(ui, d)},
                                       {"time", ui_time(ui, (uint32_t)d->what->time_s * 1000)}));
    if (d->added_ms > 0)
        used =
            arena_printf(ui->arena, "%s \u00b7 %s", used,
                         ui_fill(ui, "debrief.added", TR_ARGS({"time", ui_time(ui, d->added_ms)})));
    if (d->what->at[0]) used = arena_printf(ui->arena, "%s \u00b7 %s", d->what->at, used);
    ui_open(ui, (Box){.gap = 2});
    ui_text(ui, T_QUESTION, arena_printf(ui->arena, "%zu. %s", s->decision + 1, d->what->title))
        ->role = UI_HEADING;
    ui_text_in(ui, T_TEXT, C_MUTED, used);
    ui_close(ui);
}

/* Lanes without a moment are left out: `place` gets where each one went, -1 when nowhere. */
static void used_lanes(Ui *ui, const Decision *d, Replay *replay, int place[REPLAY_LANES])
{
    bool used[REPLAY_LANES] = {false};
    for (size_t i = 0; i < d->moment_count; i++) used[kinds[d->moments[i].type].lane] = true;
    for (int i = 0; i < REPLAY_LANES; i++) {
        place[i] = used[i] ? (int)replay->lane_count : -1;
        if (!used[i]) continue;
        replay->lanes[replay->lane_count++] =
            (ReplayLane){lanes[i].icon, ui_say(ui, lanes[i].name)};
    }
}

static const char *now_words(Ui *ui, const DebriefState *s, const Decision *d)
{
    if (s->passed == 0) return ui_say(ui, "debrief.at_start");
    const Moment *m = &d->moments[s->passed - 1];
    return arena_printf(ui->arena, "%s  %s", ui_time(ui, m->at_ms), moment_sentence(ui, d, m));
}

static void timeline(Ui *ui, const DebriefState *s, const Decision *d)
{
    Replay replay = {.mark_count = d->moment_count,
                     .passed = s->passed,
                     .span_ms = d->used_ms,
                     .head_ms = s->head_ms,
                     .name = ui_count(ui, "debrief.timeline", (long)d->moment_count),
                     .value = now_words(ui, s, d)};
    int place[REPLAY_LANES];
    used_lanes(ui, d, &replay, place);
    replay.marks = arena_new(ui->arena, ReplayMark, d->moment_count);
    for (size_t i = 0; i < d->moment_count; i++) {
        const Moment *m = &d->moments[i];
        replay.marks[i] = (ReplayMark){m->at_ms, place[kinds[m->type].lane],
                                       debrief_moment_icon(d, m), debrief_moment(ui, d, m)};
    }
    replay_timeline(ui, UI_ID(DEBRIEF_TIMELINE, 0), &replay);
}

static void controls(Ui *ui, const DebriefState *s, const Decision *d)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .align = UI_CENTER});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .keep = true});
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_BACKWARD, 0),
                           .text = ui_say(ui, "debrief.backward"),
                           .icon = "arrow_left",
                           .disabled = s->passed == 0});
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_PLAY, 0),
                           .text = ui_say(ui, s->playing ? "debrief.stop" : "debrief.play"),
                           .icon = s->playing ? "pause" : "play"});
    ui_button(ui, (Button){.id = UI_ID(DEBRIEF_FORWARD, 0),
                           .text = ui_say(ui, "debrief.forward"),
                           .icon = "arrow_right",
                           .disabled = s->passed == d->moment_count});
    ui_close(ui);
    ui_open(ui, (Box){.grow = 1, .min_width = 260});
    ui_text(ui, T_STRONG, now_words(ui, s, d));
    ui_close(ui);
    ui_close(ui);
}

static void moment_row(Ui *ui, const Decision *d, size_t i, bool on, bool passed)
{
    const Moment *m = &d->moments[i];
    const char *text = moment_sentence(ui, d, m);
    ui_open(ui, (Box){.id = UI_ID(DEBRIEF_MOMENT, i),
                      .role = UI_OPTION,
                      .name = arena_printf(ui->arena, "%s %s", ui_time(ui, m->at_ms), text),
                      .state = on ? UI_CHECKED : 0,
                      .flow = UI_ROW,
                      .keep = true,
                      .gap = 9,
                      .pad_x = 8,
                      .pad_y = 4,
                      .radius = 5,
                      .fill = on ? C_SELECTED : C_NONE});
    ui_open(ui, (Box){.width = 48});
    ui_text_in(ui, T_TEXT, C_MUTED, ui_time(ui, m->at_ms));
    ui_close(ui);
    ui_open(ui, (Box){.pad_y = 2});
    ui_icon(ui, debrief_moment_icon(d, m), 18, passed ? C_ACCENT : C_MUTED);
    ui_close(ui);
    ui_text_in(ui, on ? T_STRONG : T_TEXT, passed ? C_TEXT : C_MUTED, text)->grow = 1;
    ui_close(ui);
}

static void moments(Ui *ui, const DebriefState *s, const Decision *d)
{
    debrief_panel(ui, ui_say(ui, "debrief.moments"));
    ui_open(ui, (Box){.gap = 1});
    for (size_t i = 0; i < d->moment_count; i++)
        moment_row(ui, d, i, i + 1 == s->passed, i < s->passed);
    ui_close(ui);
    ui_close(ui);
}

static void left_column(Ui *ui)
{
    ui_open(ui, (Box){.grow = 1, .gap = 8, .min_width = 340});
    debrief_seen(ui);
    ui_close(ui);
}

static void right_column(Ui *ui, const DebriefState *s, const Decision *d)
{
    ui_open(ui, (Box){.grow = 1, .gap = 8, .min_width = 340});
    moments(ui, s, d);
    debrief_missed(ui);
    debrief_choice(ui);
    ui_close(ui);
}

static void decision(Ui *ui, const DebriefState *s, bool wide)
{
    static const char *const questions[2] = {"debrief.think_replay_1", "debrief.think_replay_2"};
    const Decision *d = debrief_now(s);
    ui_scroll(ui, UI_ID(DEBRIEF_RECORD, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 14, .gap = 12});
    debrief_questions(ui, questions);
    if (!wide) debrief_turn_pages(ui);
    heading(ui, s, d);
    ui_open(
        ui,
        (Box){.pad_x = 14, .pad_y = 12, .gap = 10, .fill = C_PANEL, .border = C_LINE, .radius = 9});
    timeline(ui, s, d);
    controls(ui, s, d);
    ui_close(ui);
    if (d->room) debrief_split(ui, d->room);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 20});
    left_column(ui);
    right_column(ui, s, d);
    ui_close(ui);
    debrief_six_links(ui);
    ui_close(ui);
}

void debrief_replay(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    bool wide = ui->wide >= DEBRIEF_WIDE;
    move_on(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .grow = 1, .keep = true});
    if (wide) debrief_list(ui);
    decision(ui, s, wide);
    ui_close(ui);
}
