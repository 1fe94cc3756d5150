/* How the story ends: a page of a newspaper that does not exist. */
#include <string.h>

#include "core/debrief.h"
#include "ui/screens.h"

enum { ACT_DEBRIEF = 1, ACT_LIBRARY, SCROLL_PAGE };
enum { TWO_COLUMNS = 1100, PAPER = 1040, LEAD_MAX = 80, QUOTE_WEIGHT = 260 };

typedef struct EndingState {
    Debrief debrief;        /* for the sentence that is quoted */
    const Decision *quoted; /* NULL when nothing was ever said */
} EndingState;

/* The last sentence that the article itself does not have; else the last one. */
static const Decision *sentence_of(const Debrief *debrief, const char *article)
{
    const Decision *best = NULL;
    bool fresh = false;
    for (size_t i = 0; i < debrief->count; i++) {
        const Decision *d = &debrief->decisions[i];
        if (!d->explained[0]) continue;
        bool is_new = !strstr(article, d->explained);
        if (best && fresh && !is_new) continue;
        best = d;
        fresh = is_new;
    }
    return best;
}

static void enter(Ui *ui)
{
    EndingState *s = ui_state(ui);
    const Session *session = ui->host->session ? ui->host->session(ui->host->self) : NULL;
    s->debrief.ending = -1;
    ui_focus(ui, UI_ID(ACT_DEBRIEF, 0));
    if (!session || !ui->view || !ui->view->article) return;
    debrief_make(session, &s->debrief);
    s->quoted = sentence_of(&s->debrief, ui->view->article);
}

static void leave(Ui *ui)
{
    debrief_free(&((EndingState *)ui_state(ui))->debrief);
}

/* --- the paper --- */

/* An article opens with its place and date in bold: those move to the line under the masthead. */
static const char *dateline(Ui *ui, const char **article)
{
    const char *text = *article, *end = strncmp(text, "**", 2) == 0 ? strstr(text + 2, "**") : NULL;
    if (!end || end - text > LEAD_MAX || end == text + 2) return "";
    *article = end + 2 + strspn(end + 2, " ");
    size_t len = (size_t)(end - text) - 2;
    if (text[2 + len - 1] == '.') len--;
    return arena_text_n(ui->arena, text + 2, len);
}

static void thick_rule(Ui *ui, float height)
{
    ui_open(ui, (Box){.height = height, .fill = C_TEXT});
    ui_close(ui);
}

static void masthead(Ui *ui, const char *date)
{
    ui_open(ui, (Box){.gap = 3});
    thick_rule(ui, 4);
    thick_rule(ui, 1);
    ui_close(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 14, .align = UI_CENTER, .keep = true});
    ui_spring(ui);
    ui_icon(ui, "newspaper", 30, C_TEXT);
    ui_text(ui, T_QUESTION, ui_say(ui, "ending.paper"));
    ui_spring(ui);
    ui_close(ui);
    thick_rule(ui, 1);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 16});
    ui_text(ui, T_SMALL, date)->grow = 1;
    ui_text(ui, T_SMALL, ui_say(ui, "ending.invented"));
    ui_close(ui);
    thick_rule(ui, 1);
}

static void quote(Ui *ui, const Decision *d)
{
    if (!d) return;
    const char *who = ui->view->manifest->role;
    const char *by = d->what->audience ? ui_fill(ui, "ending.said_to",
                                                 TR_ARGS({"role", who}, {"who", d->what->audience}))
                                       : who;
    ui_open(ui, (Box){.pad_x = 16, .pad_y = 8, .gap = 6, .bar = C_ACCENT});
    ui_text(ui, T_QUESTION, arena_printf(ui->arena, "\u201c%s\u201d", d->explained));
    ui_text(ui, T_SMALL, by);
    ui_close(ui);
}

/* Where a column may end: at the blank line nearest to `want` bytes. */
static size_t column_end(const char *text, size_t want)
{
    size_t best = strlen(text), len = best;
    for (const char *at = strstr(text, "\n\n"); at; at = strstr(at + 2, "\n\n")) {
        size_t here = (size_t)(at - text);
        size_t far = here > want ? here - want : want - here;
        size_t so_far = best > want ? best - want : want - best;
        if (best == len || far < so_far) best = here;
    }
    return best;
}

static void column(Ui *ui, const Decision *quoted, const char *text)
{
    ui_open(ui, (Box){.grow = 1, .gap = 14, .min_width = 320});
    quote(ui, quoted);
    ui_rich(ui, T_BODY, C_TEXT, text);
    ui_close(ui);
}

static void article(Ui *ui, const EndingState *s, const char *text)
{
    size_t len = strlen(text), quoted = s->quoted ? QUOTE_WEIGHT : 0;
    size_t cut = column_end(text, (len + quoted) / 2);
    if (ui->wide < TWO_COLUMNS || cut == len) {
        quote(ui, s->quoted);
        ui_rich(ui, T_BODY, C_TEXT, text);
        return;
    }
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 40});
    column(ui, NULL, arena_text_n(ui->arena, text, cut));
    column(ui, s->quoted, text + cut);
    ui_close(ui);
}

static void paper(Ui *ui, const EndingState *s)
{
    const char *text = ui->view->article ? ui->view->article : "";
    const char *date = dateline(ui, &text);
    ui_open(ui, (Box){.self = UI_CENTER,
                      .width = ui->wide - 56 < PAPER ? ui->wide - 56 : PAPER,
                      .pad_x = 36,
                      .pad_y = 26,
                      .gap = 9,
                      .fill = C_PANEL,
                      .border = C_LINE,
                      .radius = 2});
    masthead(ui, date);
    ui_space(ui, 4);
    ui_text(ui, T_DISPLAY, ui->view->headline ? ui->view->headline : "");
    ui_space(ui, 2);
    article(ui, s, text);
    ui_close(ui);
}

/* --- the rest --- */

static void meters(Ui *ui)
{
    const View *v = ui->view;
    if (v->meter_count == 0) return;
    float width = ui->wide - 56 < PAPER ? ui->wide - 56 : PAPER;
    ui_open(ui, (Box){.self = UI_CENTER, .width = width, .gap = 8});
    ui_section(ui, ui_say(ui, "ending.indicators"));
    ui_open(ui, (Box){.flow = UI_GRID,
                      .columns = ui->wide >= TWO_COLUMNS ? 4 : 2,
                      .gap = 20,
                      .pad_x = 16,
                      .pad_y = 12,
                      .fill = C_PANEL,
                      .border = C_LINE,
                      .radius = 9});
    for (size_t i = 0; i < v->meter_count; i++)
        ui_meter(ui, v->meters[i].indicator->label, v->meters[i].indicator->start,
                 v->meters[i].now);
    ui_close(ui);
    ui_close(ui);
}

static void bottom(Ui *ui)
{
    const Hint hints[] = {{"Enter", ui_say(ui, "ui.hint_press")},
                          {"Tab", ui_say(ui, "ui.hint_next")},
                          {"PgDn", ui_say(ui, "debrief.hint_down")}};
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 10,
                      .gap = 12,
                      .align = UI_CENTER,
                      .fill = C_PANEL});
    ui_hints(ui, hints, sizeof hints / sizeof hints[0]);
    if (!ui_in_what_if(ui))
        ui_button(ui, (Button){.id = UI_ID(ACT_LIBRARY, 0),
                               .text = ui_say(ui, "debrief.library"),
                               .icon = "library"});
    ui_button(ui, (Button){.id = UI_ID(ACT_DEBRIEF, 0),
                           .text = ui_say(ui, "ending.debrief"),
                           .icon = "replay",
                           .look = BUTTON_PRIMARY});
    ui_close(ui);
}

static void build(Ui *ui)
{
    const EndingState *s = ui_state(ui);
    if (!ui->view) return;
    ui_header(ui, ui->view->manifest->title, ui_say(ui, "ending.subtitle"));
    ui_close(ui);
    ui_scroll(ui, UI_ID(SCROLL_PAGE, 0), (Box){.grow = 1, .pad_x = 28, .pad_y = 20, .gap = 18});
    paper(ui, s);
    meters(ui);
    ui_close(ui);
    bottom(ui);
}

static void act(Ui *ui, int kind, int index)
{
    (void)index;
    if (kind == ACT_DEBRIEF) ui_go(ui, SCREEN_DEBRIEF);
    if (kind != ACT_LIBRARY) return;
    ui->host->leave(ui->host->self);
    ui_follow(ui);
}

const Screen screen_ending = {.name = "ending",
                              .state_size = sizeof(EndingState),
                              .enter = enter,
                              .leave = leave,
                              .build = build,
                              .act = act};
