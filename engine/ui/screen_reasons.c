/* After the choice, before anything is shown of what others think or what happened:
 * why, how sure, and where asked one sentence to those it concerns. */
#include "ui/round.h"
#include "ui/ui_core.h"

enum { REASON = 1, SURE, SENTENCE, ON, PAGE };

typedef struct ReasonsState {
    UiField sentence;
} ReasonsState;

static void enter(Ui *ui)
{
    ReasonsState *s = ui_state(ui);
    s->sentence.max = EXPLAIN_MAX;
    if (ui->view) field_set(&s->sentence, ui->view->explained);
}

static void chosen(Ui *ui)
{
    const View *v = ui->view;
    int at = 0;
    for (size_t i = 0; i < v->option_count; i++)
        if (v->options[i].chosen) at = (int)i;
    ui_open(ui, (Box){.gap = 6});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 14});
    ui_text(ui, T_SECTION, ui_say(ui, v->bell ? "reasons.bell" : "reasons.chosen"))->grow = 1;
    ui_text(ui, T_SMALL, ui_say(ui, "reasons.optional"));
    ui_close(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 14,
                      .pad_x = 16,
                      .pad_y = 14,
                      .fill = C_PANEL,
                      .border = C_ACCENT,
                      .border_w = 2,
                      .radius = 9,
                      .align = UI_CENTER,
                      .keep = true});
    ui_badge(ui, option_letter(ui, at), true);
    ui_open(ui, (Box){.grow = 1, .gap = 3});
    ui_text(ui, T_HEADING, v->chosen->text);
    if (v->bell) ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "reasons.bell_about"));
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
}

static void reasons(Ui *ui)
{
    const View *v = ui->view;
    if (v->reason_count == 0) return;
    ui_open(ui, (Box){.gap = 8});
    ui_section(ui, ui_say(ui, "reasons.why"));
    for (size_t i = 0; i < v->reason_count; i++)
        ui_check(ui, UI_ID(REASON, i), v->reasons[i].text, v->reasons[i].ticked);
    ui_close(ui);
}

static void sure(Ui *ui)
{
    static const char *const keys[] = {"reasons.sure_1", "reasons.sure_2", "reasons.sure_3"};
    ui_open(ui, (Box){.gap = 8});
    ui_section(ui, ui_say(ui, "reasons.sure"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= 560 ? 3 : 1, .gap = 10});
    for (int i = 0; i < 3; i++)
        ui_radio(ui, UI_ID(SURE, i), ui_say(ui, keys[i]), ui->view->sure == i + 1);
    ui_close(ui);
    ui_close(ui);
}

static void sentence(Ui *ui)
{
    ReasonsState *s = ui_state(ui);
    const char *audience = ui->view->audience;
    if (!audience) return;
    const char *label = ui_fill(ui, "reasons.explain", TR_ARGS({"audience", audience}));
    int left = EXPLAIN_MAX - (int)field_count(&s->sentence);
    ui_open(ui, (Box){.gap = 8});
    ui_section(ui, label);
    ui_field(ui, UI_ID(SENTENCE, 0), &s->sentence, label, 2);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
    ui_text(ui, T_SMALL, ui_say(ui, "reasons.explain_about"))->grow = 1;
    ui_text_in(ui, T_SMALL, left < 20 ? C_WARN : C_MUTED, ui_count(ui, "reasons.left", left));
    ui_close(ui);
    ui_close(ui);
}

static void build(Ui *ui)
{
    enum { COLUMN = 760 };
    if (!ui->view || !ui->view->chosen) return;
    const Hint hints[] = {{"Tab", ui_say(ui, "ui.hint_next")},
                          {"\u2423", ui_say(ui, "reasons.hint_tick")},
                          {ui_focused(ui) == 0 ? "Enter" : "Ctrl Enter", ui_say(ui, "reasons.hint_on")}};
    round_plain_header(ui, ui_say(ui, "reasons.title"));
    ui_scroll(ui, UI_ID(PAGE, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 14, .align = UI_CENTER});
    ui_open(ui, (Box){.gap = 16, .width = COLUMN});
    chosen(ui);
    reasons(ui);
    sure(ui);
    sentence(ui);
    ui_close(ui);
    ui_close(ui);
    ui_footer_with(ui, hints, sizeof hints / sizeof hints[0],
                   &(Button){.id = UI_ID(ON, 0),
                             .text = ui_say(ui, "reasons.on"),
                             .icon = "arrow_right",
                             .look = BUTTON_PRIMARY});
}

/* The sentence goes in when it differs from what is recorded. */
static bool send_sentence(Ui *ui)
{
    ReasonsState *s = ui_state(ui);
    if (!ui->view->audience || SDL_strcmp(s->sentence.text, ui->view->explained) == 0) return true;
    return ui_send(ui, (Command){.type = COMMAND_EXPLAIN, .text = s->sentence.text});
}

static void on(Ui *ui)
{
    if (send_sentence(ui)) ui_send(ui, (Command){.type = COMMAND_NEXT});
}

static void act(Ui *ui, int kind, int index)
{
    if (!ui->view) return;
    if (kind == REASON) ui_send(ui, (Command){.type = COMMAND_REASON, .index = index});
    if (kind == SURE) ui_send(ui, (Command){.type = COMMAND_SURE, .index = index + 1});
    if (kind == SENTENCE) ui_focus(ui, UI_ID(ON, 0)); /* Enter: done writing */
    if (kind == ON) on(ui);
}

static bool key(Ui *ui, const UiKey *k)
{
    /* Enter alone goes on where it has nothing to tick. */
    bool on_key = k->code == SDLK_RETURN && (k->ctrl || ui_focused(ui) == 0);
    if (on_key && !k->repeat) return on(ui), true;
    if (k->code >= '1' && k->code < '1' + (int)ui->view->reason_count && !k->ctrl && !k->repeat)
        return act(ui, REASON, k->code - '1'), true;
    return false;
}

const Screen screen_reasons = {.name = "reasons",
                               .state_size = sizeof(ReasonsState),
                               .enter = enter,
                               .build = build,
                               .act = act,
                               .key = key};
