/* Step two: the map of the safety chain. One row for each choice, in its phase's column; what it
 * says of other phases stands in theirs. With less room: a list for each phase. */
#include "ui/chainmap.h"
#include "ui/screen_debrief.h"

enum { WIDE = 1080, GAP = 22 }; /* room for five columns; for an arrow between them */

/* --- acting --- */

static void select_card(Ui *ui, size_t to)
{
    const DebriefState *s = ui_state(ui);
    if (to >= s->debrief.count) return;
    size_t before = s->decision;
    if (to != before) debrief_look_at(ui, to);
    ui_focus(ui, UI_ID(DEBRIEF_CARD, to));
}

bool debrief_chain_key(Ui *ui, const UiKey *key)
{
    const DebriefState *s = ui_state(ui);
    int by = (key->code == SDLK_DOWN || key->code == SDLK_RIGHT) -
             (key->code == SDLK_UP || key->code == SDLK_LEFT);
    if (key->code == 'n' || key->code == 'v')
        by = key->code == 'n' ? 1 : -1;
    else if (ui->wide < WIDE) /* the list stands in another order: places count, not numbers */
        return false;
    else if (UI_KIND(ui_focused(ui)) == DEBRIEF_STEP && key->code == SDLK_DOWN)
        return select_card(ui, s->decision), true;
    else if (UI_KIND(ui_focused(ui)) != DEBRIEF_CARD)
        return false;
    if (by == 0) return false;
    size_t to = s->decision + (size_t)by; /* wraps around below nought */
    if (to >= s->debrief.count) return false;
    return select_card(ui, to), true;
}

/* --- one choice --- */

static const char *phase_name(Ui *ui, int phase)
{
    return debrief_names(ui, "phase", phase_names[phase]);
}

static const char *chosen(Ui *ui, const Decision *d)
{
    const char *letter = debrief_letter(ui, d, d->option);
    if (d->bell) return ui_fill(ui, "debrief.card_bell", TR_ARGS({"what", d->chosen->text}));
    return ui_fill(ui, "debrief.card", TR_ARGS({"letter", letter}, {"what", d->chosen->text}));
}

static Node *open_card(Ui *ui, const Decision *d, size_t i, bool on)
{
    const char *title = arena_printf(ui->arena, "%zu. %s", i + 1, d->what->title);
    Node *card = ui_open(ui, (Box){.id = UI_ID(DEBRIEF_CARD, i),
                                   .role = UI_OPTION,
                                   .name = arena_printf(ui->arena, "%s, %s", title, chosen(ui, d)),
                                   .description = phase_name(ui, (int)d->what->phase),
                                   .state = on ? UI_CHECKED : 0,
                                   .pad_x = 10,
                                   .pad_y = 8,
                                   .gap = 2,
                                   .radius = 7,
                                   .fill = on ? C_SELECTED : C_PANEL,
                                   .border = on ? C_ACCENT : C_BORDER,
                                   .border_w = on ? 2 : 1,
                                   .bar = d->bell ? C_WARN : C_NONE});
    ui_text(ui, T_STRONG, title);
    ui_text_in(ui, T_SMALL, on ? C_TEXT : C_MUTED, chosen(ui, d))->max_lines = on ? 0 : 2;
    return card;
}

/* --- the map --- */

static void column_heads(Ui *ui)
{
    ui_open(ui, (Box){.flow = UI_GRID, .columns = PHASES, .pad_x = 24, .pad_y = 8, .gap = GAP});
    for (int i = 0; i < PHASES; i++) {
        ui_open(ui, (Box){.pad_x = 2});
        ui_text(ui, T_STRONG, phase_name(ui, i))->role = UI_HEADING;
        ui_text(ui, T_SMALL,
                ui_say(ui, arena_printf(ui->arena, "debrief.about_%s", phase_names[i])));
        ui_close(ui);
    }
    ui_close(ui);
}

static Node *text_cell(Ui *ui, const char *text, bool on)
{
    Node *cell = ui_open(ui, (Box){.pad_x = 10,
                                   .pad_y = 7,
                                   .radius = 7,
                                   .fill = on ? C_SOFT : C_PAGE,
                                   .border = on ? C_ACCENT : C_LINE});
    ui_text_in(ui, on ? T_TEXT : T_SMALL, on ? C_TEXT : C_MUTED, text)->max_lines = on ? 0 : 3;
    ui_close(ui);
    return cell;
}

static Node *card_cell(Ui *ui, const Decision *d, size_t i, bool on)
{
    Node *card = open_card(ui, d, i, on);
    const char *here = d->chosen->chain[d->what->phase];
    if (here) {
        ui_rule(ui);
        ui_text_in(ui, T_SMALL, on ? C_TEXT : C_MUTED, here)->max_lines = on ? 0 : 3;
    }
    ui_close(ui);
    return card;
}

static void map_row(Ui *ui, ChainMap *map, const Decision *d, size_t i, bool on)
{
    for (int phase = 0; phase < PHASES; phase++) {
        Node *cell = NULL;
        if (phase == (int)d->what->phase)
            cell = card_cell(ui, d, i, on);
        else if (d->chosen->chain[phase])
            cell = text_cell(ui, d->chosen->chain[phase], on);
        else {
            ui_open(ui, (Box){0});
            ui_close(ui);
        }
        chainmap_cell(map, i, phase, cell);
    }
}

static void map_of_columns(Ui *ui, const DebriefState *s, ChainMap *map)
{
    ui_open(ui, (Box){.flow = UI_GRID, .columns = PHASES, .gap = GAP});
    for (size_t i = 0; i < s->debrief.count; i++)
        map_row(ui, map, &s->debrief.decisions[i], i, i == s->decision);
    ui_close(ui);
    chainmap_select(map, s->decision);
}

/* --- the list --- */

static void listed_links(Ui *ui, const DebriefState *s, size_t decision)
{
    for (size_t i = 0; i < s->link_count; i++) {
        const ChainLink *link = &s->links[i];
        if (link->decision != decision) continue;
        const char *key = link->earlier            ? "debrief.link_earlier"
                          : link->to == link->from ? "debrief.link_here"
                                                   : "debrief.link_later";
        debrief_line(
            ui, link->earlier ? "arrow_left" : "arrow_right", T_TEXT, C_TEXT,
            ui_fill(ui, key,
                    TR_ARGS({"phase", phase_name(ui, (int)link->to)}, {"what", link->text})));
    }
}

static void listed_phase(Ui *ui, const DebriefState *s, int phase)
{
    size_t found = 0;
    ui_text(ui, T_HEADING, phase_name(ui, phase))->role = UI_HEADING;
    for (size_t i = 0; i < s->debrief.count; i++) {
        const Decision *d = &s->debrief.decisions[i];
        if ((int)d->what->phase != phase) continue;
        open_card(ui, d, i, i == s->decision);
        listed_links(ui, s, i);
        ui_close(ui);
        found++;
    }
    if (found == 0) ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "debrief.no_choice_here"));
}

static void list_of_phases(Ui *ui, const DebriefState *s)
{
    for (int phase = 0; phase < PHASES; phase++) listed_phase(ui, s, phase);
}

/* --- the step --- */

static void page(Ui *ui, const DebriefState *s, ChainMap *map)
{
    static const char *const questions[2] = {"debrief.think_chain_1", "debrief.think_chain_2"};
    Node *scroll =
        ui_scroll(ui, UI_ID(DEBRIEF_MAP, 0), (Box){.grow = 1, .pad_x = 24, .pad_y = 12, .gap = 14});
    debrief_questions(ui, questions);
    ui_text(ui, T_SMALL, ui_say(ui, map ? "debrief.map_about" : "debrief.list_about"));
    if (map) {
        chainmap_scroll(map, scroll);
        map_of_columns(ui, s, map);
    } else
        list_of_phases(ui, s);
    debrief_profiles(ui);
    ui_close(ui);
}

void debrief_chain_step(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    ChainMap *map = NULL;
    if (ui->wide >= WIDE) {
        column_heads(ui);
        map = chainmap_begin(ui, s->debrief.count);
    }
    page(ui, s, map);
}
