/* Step four: one line and up to three actions, saved as soon as one stops writing. */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "ui/screen_debrief.h"

enum { WHAT, WHO, WHEN, PARTS };              /* of an action */
enum { STILL_MS = 1200, SIDE_BY_SIDE = 860 }; /* no key for so long: written down */
enum { WHAT_MAX = 250, WHO_MAX = 120, WHEN_MAX = 24 };

static const char *const labels[PARTS] = {"take.what", "take.who", "take.when"};

/* --- what is written and what is kept --- */

static bool blank(const char *text)
{
    return text[strspn(text, " ")] == '\0';
}

/* The day as it is kept; "" when none was written or it is none. */
static const char *day_of(Ui *ui, const UiField *field)
{
    char iso[DATE_SIZE];
    date_read(field->text, iso);
    return arena_text(ui->arena, iso);
}

static const char *line_of(const UiField *line)
{
    return blank(line->text) ? "" : line->text;
}

static const char *action_of(Ui *ui, const DebriefState *s, int i)
{
    const UiField *action = s->actions[i];
    const char *day = day_of(ui, &action[WHEN]);
    if (blank(action[WHAT].text) && blank(action[WHO].text) && !*day) return "";
    return arena_printf(ui->arena, "%s\n%s\n%s", action[WHAT].text, action[WHO].text, day);
}

static bool line_differs(const DebriefState *s)
{
    return strcmp(line_of(&s->taken), s->debrief.taken) != 0;
}

/* Who was there is a list that this field can't hold: a room's has lines. It is shown as it is. */
static bool present_is_list(const DebriefState *s)
{
    const char *present = s->debrief.present;
    return s->debrief.room.on || strchr(present, '\n') || utf8_count(present) > TAKEN_MAX;
}

static bool present_differs(const DebriefState *s)
{
    return !present_is_list(s) && strcmp(line_of(&s->present), s->debrief.present) != 0;
}

static bool action_differs(Ui *ui, const DebriefState *s, int i)
{
    return strcmp(action_of(ui, s, i), s->debrief.actions[i]) != 0;
}

static bool differs(Ui *ui, const DebriefState *s)
{
    bool any = line_differs(s) || present_differs(s);
    for (int i = 0; i < ACTIONS; i++) any = any || action_differs(ui, s, i);
    return any;
}

void debrief_take_fill(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    s->present.max = TAKEN_MAX;
    field_set(&s->present, s->debrief.present);
    s->taken.max = TAKEN_MAX;
    field_set(&s->taken, s->debrief.taken);
    for (int i = 0; i < ACTIONS; i++) {
        Action action = debrief_action(s->debrief.actions[i], ui->arena);
        char day[DATE_SIZE];
        date_show(action.when, day);
        s->actions[i][WHAT].max = WHAT_MAX;
        s->actions[i][WHO].max = WHO_MAX;
        s->actions[i][WHEN].max = WHEN_MAX;
        field_set(&s->actions[i][WHAT], action.what);
        field_set(&s->actions[i][WHO], action.who);
        field_set(&s->actions[i][WHEN], day);
    }
}

void debrief_take_save(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (!s->session || ui_in_what_if(ui) || !ui->host->running(ui->host->self)) return;
    bool sent = false, done = true;
    if (line_differs(s)) {
        done = ui_send(ui, (Command){.type = COMMAND_TAKE, .text = line_of(&s->taken)});
        sent = true;
    }
    if (done && present_differs(s)) {
        done = ui_send(ui, (Command){.type = COMMAND_PRESENT, .text = line_of(&s->present)});
        sent = true;
    }
    for (int i = 0; i < ACTIONS && done; i++) {
        if (!action_differs(ui, s, i)) continue;
        done = ui_send(
            ui, (Command){.type = COMMAND_ACTION, .index = i + 1, .text = action_of(ui, s, i)});
        sent = true;
    }
    s->not_saved = !done;
    if (sent) debrief_fold(ui);
}

static bool is_field(uint32_t id)
{
    return UI_KIND(id) == DEBRIEF_TAKEN || UI_KIND(id) == DEBRIEF_FIELD;
}

/* So much was written: changes with every letter. */
static size_t written(const DebriefState *s)
{
    size_t sum = s->taken.len * 31 + s->taken.caret;
    sum = sum * 31 + s->present.len * 7 + s->present.caret;
    for (int i = 0; i < ACTIONS; i++)
        for (int part = 0; part < PARTS; part++)
            sum = sum * 31 + s->actions[i][part].len * 7 + s->actions[i][part].caret;
    return sum;
}

void debrief_take_watch(Ui *ui)
{
    DebriefState *s = ui_state(ui);
    if (s->written != written(s)) {
        s->written = written(s);
        s->written_at = ui->now_ms;
        s->not_saved = false;
    }
    bool still = ui->now_ms - s->written_at >= STILL_MS;
    if (s->not_saved || (is_field(ui_focused(ui)) && ui_focused(ui) == s->writing && !still))
        return;
    s->writing = ui_focused(ui);
    debrief_take_save(ui);
}

int debrief_take_wait(const Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    uint64_t passed = ui->now_ms - s->written_at;
    if (!is_field(s->writing) || passed > STILL_MS) return UI_NEVER;
    return (int)(STILL_MS - passed) + 1;
}

/* --- acting --- */

static const uint32_t order[] = {
    UI_ID(DEBRIEF_TAKEN, 0), UI_ID(DEBRIEF_FIELD, 0), UI_ID(DEBRIEF_FIELD, 1),
    UI_ID(DEBRIEF_FIELD, 2), UI_ID(DEBRIEF_FIELD, 3), UI_ID(DEBRIEF_FIELD, 4),
    UI_ID(DEBRIEF_FIELD, 5), UI_ID(DEBRIEF_FIELD, 6), UI_ID(DEBRIEF_FIELD, 7),
    UI_ID(DEBRIEF_FIELD, 8), UI_ID(DEBRIEF_TAKEN, 1), UI_ID(DEBRIEF_STEP, STEP_TAKE),
};

/* Enter: done with this one, on to the next. */
bool debrief_take_act(Ui *ui, int kind, int index)
{
    uint32_t id = UI_ID(kind, index);
    if (!is_field(id) || ui_focused(ui) != id) return false;
    const DebriefState *s = ui_state(ui);
    for (size_t i = 0; i + 1 < sizeof order / sizeof *order; i++) {
        if (order[i] != id) continue;
        bool skips = present_is_list(s) && order[i + 1] == UI_ID(DEBRIEF_TAKEN, 1);
        return ui_focus(ui, order[i + (skips ? 2 : 1)]), true;
    }
    return false;
}

bool debrief_take_back(Ui *ui)
{
    if (!is_field(ui_focused(ui))) return false;
    ui_focus(ui, UI_ID(DEBRIEF_STEP, STEP_TAKE));
    return true;
}

/* --- what is shown --- */

static void field(Ui *ui, uint32_t id, UiField *of, const char *label, const char *name)
{
    ui_text(ui, T_SMALL, label);
    ui_field(ui, id, of, name, 1);
}

static void one_line(Ui *ui, DebriefState *s)
{
    long left = TAKEN_MAX - (long)field_count(&s->taken);
    const char *label = ui_say(ui, "take.line");
    debrief_panel(ui, label);
    ui_text(ui, T_TEXT, ui_say(ui, "take.line_about"));
    ui_field(ui, UI_ID(DEBRIEF_TAKEN, 0), &s->taken, label, 2);
    ui_text_in(ui, T_SMALL, left < 20 ? C_WARN : C_MUTED, ui_count(ui, "take.left", left));
    ui_close(ui);
}

static void who_was_there(Ui *ui, DebriefState *s)
{
    const char *label = ui_say(ui, "take.present");
    debrief_panel(ui, label);
    ui_text(ui, T_TEXT, ui_say(ui, "take.present_about"));
    ui_field(ui, UI_ID(DEBRIEF_TAKEN, 1), &s->present, label, 1);
    ui_close(ui);
}

static void wrong_day(Ui *ui, const UiField *when)
{
    char iso[DATE_SIZE];
    if (blank(when->text) || date_read(when->text, iso)) return;
    debrief_line(ui, "warning", T_TEXT, C_WARN, ui_say(ui, "take.wrong_day"));
}

static void action(Ui *ui, DebriefState *s, int i)
{
    static const float widths[PARTS] = {0, 210, 180};
    const char *title = ui_fill(ui, "take.action", TR_ARGS({"n", ui_number(ui, i + 1)}));
    bool wide = ui->wide >= SIDE_BY_SIDE;
    ui_open(ui, (Box){.gap = 6});
    ui_text(ui, T_STRONG, title)->role = UI_HEADING;
    ui_open(ui, (Box){.flow = wide ? UI_ROW : UI_COLUMN, .gap = 12, .keep = wide});
    for (int part = 0; part < PARTS; part++) {
        const char *label = ui_say(ui, labels[part]);
        ui_open(
            ui,
            (Box){.gap = 3, .grow = wide && widths[part] == 0, .width = wide ? widths[part] : 0});
        field(ui, UI_ID(DEBRIEF_FIELD, i * PARTS + part), &s->actions[i][part], label,
              arena_printf(ui->arena, "%s, %s", title, label));
        ui_close(ui);
    }
    ui_close(ui);
    wrong_day(ui, &s->actions[i][WHEN]);
    ui_close(ui);
}

static void status(Ui *ui, const DebriefState *s)
{
    bool recorded = ui->host->session_id(ui->host->self) != 0;
    if (s->not_saved)
        debrief_line(ui, "warning", T_STRONG, C_WARN, ui_say(ui, "take.not_saved"));
    else if (differs(ui, s))
        debrief_line(ui, "clock", T_TEXT, C_MUTED, ui_say(ui, "take.saving"));
    else if (!recorded)
        debrief_line(ui, "info", T_TEXT, C_MUTED, ui_say(ui, "take.unrecorded"));
    else
        debrief_line(ui, "check", T_TEXT, C_MUTED, ui_say(ui, "take.saved"));
}

void debrief_take(Ui *ui)
{
    static const char *const questions[2] = {"debrief.think_take_1", "debrief.think_take_2"};
    enum { COLUMN = 1000 };
    DebriefState *s = ui_state(ui);
    ui_scroll(ui, UI_ID(DEBRIEF_TAKE, 0),
              (Box){.grow = 1, .pad_x = 24, .pad_y = 14, .align = UI_CENTER});
    ui_open(ui, (Box){.gap = 12, .width = ui->wide - 48 < COLUMN ? ui->wide - 48 : COLUMN});
    debrief_questions(ui, questions);
    one_line(ui, s);
    debrief_panel(ui, ui_say(ui, "take.actions"));
    ui_text(ui, T_TEXT, ui_say(ui, "take.actions_about"));
    for (int i = 0; i < ACTIONS; i++) action(ui, s, i);
    ui_close(ui);
    debrief_recommended(ui);
    if (present_is_list(s))
        debrief_attendees(ui);
    else
        who_was_there(ui, s);
    status(ui, s);
    ui_close(ui);
    ui_close(ui);
}
