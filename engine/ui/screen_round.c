/* The round: everything on one page; what is long scrolls, header and clock stay. */
#include "ui/round.h"

#include <limits.h>
#include <string.h>

#include "ui/ui_core.h"

enum { CONFIRM_AFTER_MS = 350 };

const char round_advice_keys[] = "FGHIJKLO", round_dossier_keys[] = "UVWXYZ";

/* --- what it looks like --- */

/* Room for the two panels when the options have what they need. */
static bool has_room(const Ui *ui)
{
    enum { HEADER = 70, FOOTER = 50, TITLES = 70, PANELS_LEAST = 230, WIDE_LEAST = 960 };
    float rest = ui->high - HEADER - FOOTER - TITLES - round_options_height(ui);
    return ui->wide >= WIDE_LEAST && rest >= PANELS_LEAST;
}

static bool meters_in_footer(const Ui *ui)
{
    return ui->view->meter_count <= 4 && has_room(ui);
}

static void left_panel(Ui *ui)
{
    ui_open(ui, (Box){.fill = C_PANEL, .border = C_BORDER, .radius = 9, .grow = 1});
    ui_scroll(ui, UI_ID(ROUND_LEFT, 0),
              (Box){.grow = 1, .pad_x = 18, .pad_y = 12, .gap = 10, .min_height = 80});
    round_situation(ui);
    ui_close(ui);
    ui_rule(ui);
    ui_open(ui, (Box){.pad_x = 18, .pad_y = 9});
    round_question(ui);
    ui_close(ui);
    ui_close(ui);
}

static const char *situation_title(Ui *ui)
{
    const Dilemma *d = ui->view->dilemma;
    if (!*d->at) return ui_say(ui, "round.situation");
    return ui_fill(ui, "round.situation_at", TR_ARGS({"at", d->at}));
}

/* Situation left, people right, options below: all in sight. */
static void two_columns(Ui *ui)
{
    ui_open(ui, (Box){.grow = 1, .pad_x = 24, .pad_y = 10, .gap = 10});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 18, .grow = 1, .keep = true});
    ui_open(ui, (Box){.grow = 1, .gap = 5});
    ui_section(ui, situation_title(ui));
    left_panel(ui);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 1, .gap = 5});
    round_messages(ui);
    ui_scroll(ui, UI_ID(ROUND_RIGHT, 0),
              (Box){.grow = 1, .pad_x = 15, .outset = 15, .pad_y = 1, .gap = 6, .min_height = 80});
    round_earlier(ui);
    round_dossier(ui);
    ui_section(ui, ui_say(ui, "round.advisers"));
    round_advisers(ui);
    if (!meters_in_footer(ui)) round_meters(ui);
    ui_close(ui);
    ui_close(ui);
    ui_close(ui);
    round_options(ui);
    ui_close(ui);
}

static void situation_panel(Ui *ui)
{
    ui_section(ui, situation_title(ui));
    ui_open(
        ui,
        (Box){
            .fill = C_PANEL, .border = C_BORDER, .radius = 9, .pad_x = 18, .pad_y = 14, .gap = 14});
    round_situation(ui);
    round_dossier(ui);
    ui_close(ui);
}

static void advisers_list(Ui *ui)
{
    ui_section(ui, ui_say(ui, "round.advisers"));
    ui_open(ui, (Box){.gap = 8});
    round_advisers(ui);
    ui_close(ui);
}

/* Larger text or a small window: one page that scrolls. */
static void one_page(Ui *ui)
{
    enum { SIDE_BY_SIDE = 900 };
    bool split = ui->wide >= SIDE_BY_SIDE;
    ui_scroll(ui, UI_ID(ROUND_PAGE, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 14, .gap = 14});
    round_messages(ui);
    round_earlier(ui);
    if (split) ui_open(ui, (Box){.flow = UI_ROW, .gap = 18, .keep = true, .align = UI_START});
    ui_open(ui, (Box){.grow = 11, .gap = 6});
    situation_panel(ui);
    ui_close(ui);
    ui_open(ui, (Box){.grow = 13, .gap = 6});
    advisers_list(ui);
    ui_close(ui);
    if (split) ui_close(ui);
    round_question(ui);
    round_options(ui);
    round_meters(ui);
    ui_close(ui);
}

/* A new message is news: what scrolls with it goes to the top. */
static void notice_messages(Ui *ui)
{
    RoundState *s = ui_state(ui);
    if (ui->view->inject_count == s->messages_seen) return;
    s->messages_seen = ui->view->inject_count;
    s->all_messages = false;
}

static void build(Ui *ui)
{
    if (!ui->view || !ui->view->dilemma) return;
    notice_messages(ui);
    round_header(ui);
    if (has_room(ui))
        two_columns(ui);
    else
        one_page(ui);
    round_footer(ui, meters_in_footer(ui));
}

/* --- what it does --- */

static void choose(Ui *ui, int position)
{
    RoundState *s = ui_state(ui);
    const View *v = ui->view;
    if (position < 0 || position >= (int)v->option_count || v->paused) return;
    if (s->selected != position + 1) {
        s->selected = position + 1;
        s->selected_ms = ui->now_ms;
        ui_focus(ui, UI_ID(ROUND_OPTION, position));
        return;
    }
    if (ui->now_ms - s->selected_ms < CONFIRM_AFTER_MS) return;
    ui_send(ui, (Command){.type = COMMAND_CHOOSE, .index = v->options[position].index});
}

static void pause(Ui *ui)
{
    bool paused = ui->view->paused;
    if (ui_send(ui, (Command){.type = paused ? COMMAND_RESUME : COMMAND_PAUSE}))
        ui_focus(ui, UI_ID(ROUND_PAUSE, 0));
}

static void leave(Ui *ui)
{
    ui->host->leave(ui->host->self);
    ui_follow(ui);
}

static void act(Ui *ui, int kind, int index)
{
    RoundState *s = ui_state(ui);
    const View *v = ui->view;
    switch (kind) {
    case ROUND_OPTION: choose(ui, index); break;
    case ROUND_ADVICE:
        if (index < (int)v->advice_count && !v->advice[index].heard)
            ui_send(ui, (Command){.type = COMMAND_HEAR, .index = v->advice[index].index});
        break;
    case ROUND_DOSSIER:
        if (index < (int)v->dossier_count && !v->dossier[index].opened)
            ui_send(ui, (Command){.type = COMMAND_OPEN, .index = v->dossier[index].index});
        break;
    case ROUND_PAUSE: pause(ui); break;
    case ROUND_MORE: ui_send(ui, (Command){.type = COMMAND_MORE}); break;
    case ROUND_MESSAGES: s->all_messages = !s->all_messages; break;
    case ROUND_LEAVE: leave(ui); break;
    default: break;
    }
}

static int letter_at(const char *letters, int code)
{
    if (code < 'a' || code > 'z') return -1;
    const char *found = strchr(letters, code - 'a' + 'A');
    return found ? (int)(found - letters) : -1;
}

static bool press_letter(Ui *ui, int kind, int index, size_t count)
{
    if (index < 0 || index >= (int)count) return false;
    ui_focus(ui, UI_ID(kind, index));
    ui_press(ui, UI_ID(kind, index));
    return true;
}

static bool key(Ui *ui, const UiKey *k)
{
    const View *v = ui->view;
    if (k->ctrl || k->alt || k->repeat || !v) return false;
    if (k->code == 'p') return pause(ui), true;
    if (k->code == 'm' && v->can_more) return act(ui, ROUND_MORE, 0), true;
    if (k->code == 'n') return act(ui, ROUND_MESSAGES, 0), true;
    int option = k->code >= '1' && k->code <= '5' ? k->code - '1' : letter_at("ABCDE", k->code);
    if (option >= 0 && option < (int)v->option_count) return choose(ui, option), true;
    return press_letter(ui, ROUND_ADVICE, letter_at(round_advice_keys, k->code), v->advice_count) ||
           press_letter(ui, ROUND_DOSSIER, letter_at(round_dossier_keys, k->code),
                        v->dossier_count);
}

static void back(Ui *ui)
{
    RoundState *s = ui_state(ui);
    if (s->selected)
        s->selected = 0;
    else if (ui->view)
        pause(ui);
}

uint32_t round_left_ms(const View *view)
{
    if (view->left_ms == UINT32_MAX) return UINT32_MAX;
    uint64_t real = (uint64_t)view->left_ms * (uint64_t)clock_halves(view->clock) / 2;
    return real > UINT32_MAX - 1 ? UINT32_MAX - 1 : (uint32_t)real;
}

/* Until the shown second changes; without a bell once a second, for what arrives. */
static int wait_ms(const Ui *ui)
{
    if (!ui->view || ui->view->paused) return UI_NEVER;
    uint32_t left = round_left_ms(ui->view);
    if (left == UINT32_MAX || left % 1000 == 0) return 1000;
    return (int)(left % 1000);
}

const Screen screen_round = {.name = "round",
                             .state_size = sizeof(RoundState),
                             .build = build,
                             .act = act,
                             .key = key,
                             .back = back,
                             .wait_ms = wait_ms};
