/* Reasons: of the smaller side first, of the panel, of each in turn. */
#include <string.h>

#include "ui/desk.h"

/* --- the smaller side --- */

static void said_by_phones(Ui *ui, const DeskState *s, int option)
{
    for (size_t i = 0; i < s->desk.said_count; i++) {
        const DeskSaid *said = &s->desk.said[i];
        if (said->option != option) continue;
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER});
        ui_icon(ui, "phone", 16, C_MUTED);
        ui_text(ui, T_TEXT, said->text)->grow = 1;
        ui_button(ui, (Button){.id = UI_ID(DESK_SHOW, i),
                               .text = ui_say(ui, "desk.show"),
                               .icon = "eye",
                               .description = said->text});
        ui_close(ui);
    }
}

static bool anything_sent(const DeskState *s, int option)
{
    for (size_t i = 0; i < s->desk.said_count; i++)
        if (s->desk.said[i].option == option) return true;
    return false;
}

static void shown(Ui *ui, const Board *b, int option)
{
    for (size_t i = 0; i < b->reason_count; i++)
        if (b->reasons[i].option == option)
            desk_line(ui, "check", C_GOOD, T_TEXT, b->reasons[i].text);
}

static void side(Ui *ui, DeskState *s, const DeskAnswer *answer)
{
    const Board *b = &s->board;
    const char *label = ui_fill(ui, "desk.why", TR_ARGS({"letter", answer->letter}));
    desk_panel(ui, NULL);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true, .align = UI_CENTER});
    ui_badge(ui, answer->letter, false);
    ui_text(ui, T_STRONG, answer->text)->grow = 1;
    if (desk_last_vote(b)->taken)
        ui_text(ui, T_TEXT, ui_count(ui, "desk.voted", desk_last_vote(b)->counts[answer->index]));
    ui_close(ui);
    shown(ui, b, answer->index);
    ui_text(ui, T_SMALL, label);
    ui_field(ui, UI_ID(DESK_WHY, answer->index), &s->why[answer->index], label, 1);
    ui_close(ui);
    if (!anything_sent(s, answer->index)) return;
    if (desk_secret(ui, ui_fill(ui, "desk.said", TR_ARGS({"letter", answer->letter}))))
        said_by_phones(ui, s, answer->index);
    ui_close(ui);
}

void desk_minority(Ui *ui)
{
    DeskState *s = ui_state(ui);
    const Board *b = &s->board;
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, b, answers);
    bool done[MAX_OPTIONS] = {false};
    for (size_t i = 0; i < b->smaller_count; i++) {
        const DeskAnswer *answer = desk_answer(answers, count, b->smaller[i]);
        if (!answer) continue;
        done[answer->index] = true;
        side(ui, s, answer);
    }
    if (b->smaller_count > 0) ui_section(ui, ui_say(ui, "desk.then_larger"));
    for (size_t i = 0; i < count; i++)
        if (!done[answers[i].index]) side(ui, s, &answers[i]);
}

/* --- the panel --- */

void desk_panel_step(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const Board *b = &s->board;
    DeskAnswer answers[MAX_OPTIONS];
    size_t count = desk_answers(ui, b, answers);
    if (!b->has_panel) {
        ui_text(ui, T_BODY, ui_say(ui, "desk.no_panel"));
        return;
    }
    for (size_t i = 0; i < count; i++) {
        desk_panel(ui, NULL);
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .keep = true, .align = UI_CENTER});
        ui_badge(ui, answers[i].letter, false);
        ui_text(ui, T_STRONG, answers[i].text)->grow = 1;
        ui_text(ui, T_STRONG, ui_number(ui, b->panel.counts[answers[i].index]));
        ui_close(ui);
        ui_close(ui);
    }
}

/* --- each in turn --- */

/* The chair speaks last: whoever the list names as mayor goes to its end. */
static bool is_chair(Ui *ui, const char *line)
{
    const char *mayor = ui_say(ui, "desk.fn.mayor");
    return strncmp(line, mayor, strlen(mayor)) == 0;
}

static const char *in_turn(Ui *ui, const char *present)
{
    const char *others = "", *chair = "";
    for (const char *at = present ? present : ""; *at;) {
        size_t len = strcspn(at, "\n");
        const char *line = arena_text_n(ui->arena, at, len);
        const char **to = is_chair(ui, line) ? &chair : &others;
        if (len > 0) *to = arena_printf(ui->arena, "%s%s\n", *to, line);
        at += len + (at[len] == '\n');
    }
    return arena_printf(ui->arena, "%s%s", others, chair);
}

void desk_table(Ui *ui)
{
    const DeskState *s = ui_state(ui);
    const char *lines = in_turn(ui, s->desk.present);
    desk_panel(ui, ui_say(ui, "desk.table"));
    if (*lines)
        desk_lines(ui, "people", lines);
    else
        ui_text(ui, T_TEXT, ui_say(ui, "desk.table_nobody"));
    desk_line(ui, "role", C_ACCENT, T_STRONG, ui_say(ui, "desk.table_chair"));
    ui_close(ui);
}
