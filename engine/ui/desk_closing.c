/* The end of a sitting: who was there, up to three actions, recommendations, the report. What is
 * written is kept as soon as nobody is writing in it. */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "core/debrief.h"
#include "ui/desk.h"

enum { WHAT, WHO, WHEN };
enum { STILL_MS = 1200, SIDE_BY_SIDE = 860, WHAT_MAX = 250, WHO_MAX = 120, WHEN_MAX = 24 };
enum { PRESENT_FIELD = 900, FIRST_SHOWN = 3 };

static const char *const formats[] = {"html", "pdf", "csv"};

/* --- lines and one field --- */

/* A field holds one line: functions stand between semicolons in it. */
static const char *joined(Ui *ui, const char *lines)
{
    const char *all = "";
    for (const char *at = lines ? lines : ""; *at;) {
        size_t len = strcspn(at, "\n");
        if (len > 0) all = arena_printf(ui->arena, "%s%s%.*s", all, *all ? "; " : "", (int)len, at);
        at += len + (at[len] == '\n');
    }
    return all;
}

static const char *split(Ui *ui, const char *line)
{
    const char *all = "";
    for (const char *at = line; *at;) {
        at += strspn(at, " ;");
        size_t len = strcspn(at, ";"), text = len;
        while (text > 0 && at[text - 1] == ' ') text--;
        if (text > 0)
            all = arena_printf(ui->arena, "%s%s%.*s", all, *all ? "\n" : "", (int)text, at);
        at += len;
    }
    return all;
}

/* A field cuts off what is too long; that must not replace what is kept. */
static bool present_fits(Ui *ui, const DeskState *s)
{
    return utf8_count(joined(ui, s->desk.present)) <= PRESENT_FIELD;
}

static const char *day_of(Ui *ui, const UiField *field)
{
    char iso[DATE_SIZE];
    date_read(field->text, iso);
    return arena_text(ui->arena, iso);
}

static const char *action_of(Ui *ui, const DeskState *s, int i)
{
    const UiField *a = s->actions[i];
    const char *day = day_of(ui, &a[WHEN]);
    if (desk_blank(a[WHAT].text) && desk_blank(a[WHO].text) && !*day) return "";
    return arena_printf(ui->arena, "%s\n%s\n%s", a[WHAT].text, a[WHO].text, day);
}

/* Changes with every letter. */
static uint64_t written(const DeskState *s)
{
    uint64_t sum = s->present.len * 31 + s->present.caret;
    for (int i = 0; i < ACTIONS; i++)
        for (int part = 0; part < DESK_PARTS; part++)
            sum = sum * 31 + s->actions[i][part].len * 7 + s->actions[i][part].caret;
    for (int i = 0; i < RECOMMENDATIONS; i++)
        sum = sum * 31 + s->recommend[i].len * 7 + s->recommend[i].caret;
    return sum;
}

void desk_closing_fill(Ui *ui)
{
    static const size_t most[DESK_PARTS] = {WHAT_MAX, WHO_MAX, WHEN_MAX};
    DeskState *s = ui_state(ui);
    s->present.max = PRESENT_FIELD;
    field_set(&s->present, joined(ui, s->desk.present));
    for (int i = 0; i < ACTIONS; i++) {
        Action action = debrief_action(s->desk.actions[i] ? s->desk.actions[i] : "", ui->arena);
        char day[DATE_SIZE];
        date_show(action.when, day);
        const char *texts[DESK_PARTS] = {action.what, action.who, day};
        for (int part = 0; part < DESK_PARTS; part++) {
            s->actions[i][part].max = most[part];
            field_set(&s->actions[i][part], texts[part]);
        }
    }
    for (int i = 0; i < RECOMMENDATIONS; i++) {
        s->recommend[i].max = RECOMMENDED_MAX;
        field_set(&s->recommend[i], s->board.recommended ? s->board.recommended[i] : "");
    }
    s->written = written(s);
}

/* --- keeping --- */

static bool differs(const char *kept, const char *now)
{
    return strcmp(kept ? kept : "", now) != 0;
}

static void save_actions(Ui *ui)
{
    DeskState *s = ui_state(ui);
    for (int i = 0; i < ACTIONS; i++) {
        const char *text = action_of(ui, s, i);
        if (differs(s->desk.actions[i], text) &&
            !desk_game(ui, (Command){.type = COMMAND_ACTION, .index = i + 1, .text = text}))
            return;
    }
}

void desk_closing_save(Ui *ui)
{
    DeskState *s = ui_state(ui);
    const char *present = split(ui, s->present.text), *kept = joined(ui, s->desk.present);
    if (present_fits(ui, s) && differs(split(ui, kept), present) &&
        !desk_game(ui, (Command){.type = COMMAND_PRESENT, .text = present}))
        return;
    save_actions(ui);
    for (int i = 0; i < RECOMMENDATIONS; i++) {
        const char *text = desk_blank(s->recommend[i].text) ? "" : s->recommend[i].text;
        if (differs(s->board.recommended ? s->board.recommended[i] : "", text) &&
            !desk_send(ui,
                       (SittingCommand){.type = SITTING_RECOMMEND, .index = i + 1, .text = text}))
            return;
    }
}

void desk_closing_watch(Ui *ui)
{
    DeskState *s = ui_state(ui);
    uint64_t now = written(s);
    if (s->written != now) {
        s->written = now;
        s->written_at = ui->now_ms;
        s->unsaved = true;
    }
    if (!s->unsaved || ui->now_ms - s->written_at < STILL_MS) return;
    s->unsaved = false;
    desk_closing_save(ui);
}

int desk_closing_wait(const Ui *ui)
{
    const DeskState *s = ui_state(ui);
    if (!s->unsaved) return UI_NEVER;
    uint64_t passed = ui->now_ms - s->written_at;
    return passed >= STILL_MS ? 1 : (int)(STILL_MS - passed) + 1;
}

/* --- acting --- */

static void report(Ui *ui, int index)
{
    const UiRoom *room = ui->host->room;
    DeskState *s = ui_state(ui);
    Err err = {0};
    desk_closing_save(ui);
    if (room->report(room->self, formats[index], s->made, sizeof s->made, &err)) {
        ui_focus(ui, UI_ID(DESK_OPEN_REPORT, 0));
        return;
    }
    s->made[0] = '\0';
    ui_error(ui, &err);
}

static void open_report(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    Err err = {0};
    if (SDL_OpenURL(s->made) == 0) return;
    err_set(&err, "debrief.cannot_open", "path", s->made, NULL);
    ui_error(ui, &err);
}

static void debrief(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    Err err = {0};
    desk_closing_save(ui);
    if (room->debrief(room->self, &err))
        ui_go(ui, SCREEN_DEBRIEF);
    else
        ui_error(ui, &err);
}

bool desk_closing_act(Ui *ui, int kind, int index)
{
    switch (kind) {
    case DESK_REPORT: report(ui, index); return true;
    case DESK_OPEN_REPORT: open_report(ui); return true;
    case DESK_DEBRIEF: debrief(ui); return true;
    case DESK_GO_ON:
        desk_closing_save(ui);
        desk_send(ui, (SittingCommand){.type = SITTING_ON});
        return true;
    case DESK_PRESENT: ui_focus(ui, UI_ID(DESK_ACTION, 0)); return true;
    case DESK_ACTION:
        ui_focus(ui, index + 1 < ACTIONS * DESK_PARTS ? UI_ID(DESK_ACTION, index + 1)
                                                      : UI_ID(DESK_RECOMMEND, 0));
        return true;
    case DESK_RECOMMEND:
        ui_focus(ui, index + 1 < RECOMMENDATIONS ? UI_ID(DESK_RECOMMEND, index + 1)
                                                 : UI_ID(DESK_REPORT, 0));
        return true;
    default: return false;
    }
}

/* --- what is shown --- */

static void build_present(Ui *ui, DeskState *s)
{
    const char *label = ui_say(ui, "desk.closing_present");
    desk_panel(ui, label);
    if (present_fits(ui, s)) {
        ui_text(ui, T_SMALL, ui_say(ui, "desk.closing_present_about"));
        ui_field(ui, UI_ID(DESK_PRESENT, 0), &s->present, label, 1);
    } else
        desk_lines(ui, "adviser", s->desk.present);
    ui_close(ui);
}

static void action(Ui *ui, DeskState *s, int i)
{
    static const char *const labels[DESK_PARTS] = {"take.what", "desk.action_who",
                                                   "desk.action_when"};
    static const float widths[DESK_PARTS] = {0, 264, 132};
    const char *title = ui_fill(ui, "take.action", TR_ARGS({"n", ui_number(ui, i + 1)}));
    bool wide = ui->wide >= SIDE_BY_SIDE;
    ui_open(ui, (Box){.flow = wide ? UI_ROW : UI_COLUMN, .gap = 10, .keep = wide});
    for (int part = 0; part < DESK_PARTS; part++) {
        const char *label = ui_say(ui, labels[part]);
        ui_open(
            ui,
            (Box){.gap = 2, .grow = wide && widths[part] == 0, .width = wide ? widths[part] : 0});
        if (!wide || i == 0) ui_text(ui, T_SMALL, label);
        ui_field(ui, UI_ID(DESK_ACTION, i * DESK_PARTS + part), &s->actions[i][part],
                 arena_printf(ui->arena, "%s, %s", title, label), 1);
        ui_close(ui);
    }
    ui_close(ui);
    char iso[DATE_SIZE];
    const UiField *when = &s->actions[i][WHEN];
    if (!desk_blank(when->text) && !date_read(when->text, iso))
        desk_line(ui, "warning", C_WARN, T_TEXT, ui_say(ui, "take.wrong_day"));
}

/* As many rows as are written in, and one more to write in. */
static void build_recommendations(Ui *ui, DeskState *s)
{
    int rows = FIRST_SHOWN;
    for (int i = 0; i < RECOMMENDATIONS; i++)
        if (!desk_blank(s->recommend[i].text) && i + 2 > rows) rows = i + 2;
    desk_panel(ui, ui_say(ui, "desk.recommend"));
    ui_text(ui, T_SMALL, ui_say(ui, "desk.recommend_about"));
    for (int i = 0; i < rows && i < RECOMMENDATIONS; i++) {
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
        ui_text(ui, T_STRONG, ui_number(ui, i + 1));
        ui_open(ui, (Box){.grow = 1});
        ui_field(ui, UI_ID(DESK_RECOMMEND, i), &s->recommend[i],
                 ui_fill(ui, "desk.recommend_n", TR_ARGS({"n", ui_number(ui, i + 1)})), 1);
        ui_close(ui);
        ui_close(ui);
    }
    ui_close(ui);
}

static void build_report(Ui *ui, const DeskState *s)
{
    static const char *const names[] = {"HTML", "PDF", "CSV"};
    desk_panel(ui, ui_say(ui, "desk.report"));
    ui_text(ui, T_TEXT, ui_say(ui, "desk.report_about"));
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10});
    for (int i = 0; i < 3; i++)
        ui_button(ui, (Button){.id = UI_ID(DESK_REPORT, i), .text = names[i]});
    ui_close(ui);
    ui_open(ui, (Box){.flow = UI_ROW});
    ui_button(ui, (Button){.id = UI_ID(DESK_DEBRIEF, 0),
                           .text = ui_say(ui, "library.debrief"),
                           .icon = "replay"});
    ui_close(ui);
    if (*s->made) {
        desk_line(ui, "check", C_GOOD, T_TEXT,
                  ui_fill(ui, "desk.report_made", TR_ARGS({"path", s->made})));
        ui_open(ui, (Box){.flow = UI_ROW});
        ui_button(ui, (Button){.id = UI_ID(DESK_OPEN_REPORT, 0),
                               .text = ui_say(ui, "desk.report_open"),
                               .icon = "external"});
        ui_close(ui);
    }
    ui_close(ui);
}

void desk_closing(Ui *ui)
{
    enum { TWO_COLUMNS = 1160 };
    DeskState *s = ui_state(ui);
    bool split = ui->wide >= TWO_COLUMNS;
    desk_tip(ui, ui_say(ui, "desk.tip_closing"));
    ui_open(ui, (Box){.flow = split ? UI_ROW : UI_COLUMN, .gap = 14, .keep = true});
    ui_open(ui, (Box){.grow = split ? 5 : 0, .gap = 12});
    desk_panel(ui, ui_say(ui, "take.actions"));
    for (int i = 0; i < ACTIONS; i++) action(ui, s, i);
    ui_close(ui);
    build_recommendations(ui, s);
    ui_close(ui);
    ui_open(ui, (Box){.grow = split ? 3 : 0, .gap = 12});
    build_present(ui, s);
    desk_line(ui, s->unsaved ? "clock" : "check", s->unsaved ? C_MUTED : C_GOOD, T_SMALL,
              ui_say(ui, s->unsaved ? "take.saving" : "desk.kept"));
    build_report(ui, s);
    ui_close(ui);
    ui_close(ui);
}
