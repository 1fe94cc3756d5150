/* Step one, below the timeline: what was on screen, what never was, what was decided.
 * No outcome, no effect, no indicator: those are for later steps. */
#include "core/template.h"
#include "ui/screen_debrief.h"

enum { ROOMY = 980 };

/* True when the playhead has come to that moment; `at` gets its time. */
static bool passed(const DebriefState *s, EventType type, size_t index, uint32_t *at)
{
    const Decision *d = debrief_now(s);
    for (size_t i = 0; i < s->passed; i++)
        if (d->moments[i].type == type && d->moments[i].index == index) {
            *at = d->moments[i].at_ms;
            return true;
        }
    return false;
}

/* --- what was on screen --- */

/* Time, icon, from whom; what follows until ui_close is the text. */
static void item(Ui *ui, uint32_t at, const char *icon, const char *title, const char *note)
{
    ui_rule(ui);
    ui_open(ui, (Box){.gap = 4});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 9, .keep = true});
    ui_open(ui, (Box){.pad_y = 2});
    ui_icon(ui, icon, 18, C_ACCENT);
    ui_close(ui);
    ui_text(ui, T_STRONG, title)->grow = 1;
    ui_text_in(ui, T_TEXT, C_MUTED, ui_time(ui, at));
    ui_close(ui);
    if (note) ui_text(ui, T_SMALL, note);
}

const char *debrief_as_read(Ui *ui, const Decision *d, const char *text)
{
    const DebriefState *s = ui_state(ui);
    return template_fill(s->session, &d->before, ui->arena, text);
}

static void situation(Ui *ui, const Decision *d)
{
    ui_rich(ui, T_TEXT, C_TEXT, debrief_as_read(ui, d, d->what->situation));
    if (d->what->uncertain[0]) {
        ui_open(
            ui,
            (Box){.pad_x = 12, .pad_y = 8, .gap = 2, .fill = C_SUNK, .bar = C_WARN, .radius = 4});
        ui_text(ui, T_STRONG, ui_say(ui, "debrief.uncertain"));
        ui_rich(ui, T_TEXT, C_TEXT, debrief_as_read(ui, d, d->what->uncertain));
        ui_close(ui);
    }
    ui_text(ui, T_HEADING, debrief_as_read(ui, d, d->what->question));
}

static void injects(Ui *ui, const DebriefState *s, const Decision *d)
{
    uint32_t at;
    for (size_t i = 0; i < d->what->inject_count; i++) {
        const Inject *inject = &d->what->injects[i];
        if (!passed(s, EVENT_INJECT, i, &at)) continue;
        Moment m = {.type = EVENT_INJECT, .index = (uint8_t)i};
        item(ui, at, debrief_moment_icon(d, &m), inject->from,
             debrief_names(ui, "channel", channel_names[inject->channel]));
        ui_rich(ui, T_TEXT, C_TEXT, debrief_as_read(ui, d, inject->text));
        ui_close(ui);
    }
}

static void opened(Ui *ui, const DebriefState *s, const Decision *d)
{
    uint32_t at;
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        const DossierItem *dossier = &d->what->dossier[i];
        if (!passed(s, EVENT_OPENED, i, &at)) continue;
        item(ui, at, "opened", dossier->title,
             ui_say(ui, dossier->decisive ? "debrief.opened_decisive" : "debrief.opened"));
        if (dossier->image) ui_picture(ui, dossier->image, dossier->title, 380, 240);
        ui_rich(ui, T_TEXT, C_TEXT, debrief_as_read(ui, d, dossier->text));
        ui_close(ui);
    }
}

/* "pleit voor keuze B" */
static const char *side_of(Ui *ui, const Decision *d, const Advice *advice)
{
    const char *letter = advice->option == NO_OPTION ? "" : debrief_letter(ui, d, advice->option);
    if (!*letter) return NULL;
    return ui_fill(ui, advice->opposes ? "debrief.against" : "debrief.for",
                   TR_ARGS({"letter", letter}));
}

static void heard(Ui *ui, const DebriefState *s, const Decision *d)
{
    uint32_t at;
    for (size_t i = 0; i < d->what->advice_count; i++) {
        const Advice *advice = &d->what->advice[i];
        if (!passed(s, EVENT_HEARD, i, &at)) continue;
        const Adviser *by = &s->session->scenario->advisers[advice->adviser];
        const char *side = side_of(ui, d, advice);
        const char *note =
            side ? arena_printf(ui->arena, "%s \u00b7 %s", by->title, side) : by->title;
        item(ui, at, "ear", by->name, note);
        ui_rich(ui, T_TEXT, C_TEXT, debrief_as_read(ui, d, advice->text));
        ui_close(ui);
    }
}

void debrief_seen(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    const Decision *d = debrief_now(s);
    bool end = s->passed == d->moment_count;
    debrief_panel(ui,
                  end ? ui_say(ui, "debrief.seen")
                      : ui_fill(ui, "debrief.seen_at", TR_ARGS({"time", ui_time(ui, s->head_ms)})));
    situation(ui, d);
    injects(ui, s, d);
    opened(ui, s, d);
    heard(ui, s, d);
    if (!end) {
        ui_rule(ui);
        debrief_line(ui, "clock", T_TEXT, C_MUTED, ui_say(ui, "debrief.more_to_come"));
    }
    ui_close(ui);
}

/* --- what never was --- */

static size_t missed_count(const Decision *d)
{
    return (size_t)__builtin_popcount(d->shown.advice & ~(unsigned)d->heard) +
           (size_t)__builtin_popcount(d->shown.dossier & ~(unsigned)d->opened);
}

static void missed_dossier(Ui *ui, const Decision *d)
{
    for (size_t i = 0; i < d->what->dossier_count; i++) {
        const DossierItem *dossier = &d->what->dossier[i];
        if (!(d->shown.dossier >> i & 1) || (d->opened >> i & 1)) continue;
        const char *key = dossier->decisive ? "debrief.not_opened_decisive" : "debrief.not_opened";
        debrief_line(ui, dossier->decisive ? "decisive" : "eye_off",
                     dossier->decisive ? T_STRONG : T_TEXT, dossier->decisive ? C_WARN : C_TEXT,
                     ui_fill(ui, key, TR_ARGS({"what", dossier->title})));
    }
}

void debrief_missed(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    const Decision *d = debrief_now(s);
    debrief_panel(ui, ui_say(ui, "debrief.missed"));
    missed_dossier(ui, d);
    for (size_t i = 0; i < d->what->advice_count; i++) {
        if (!(d->shown.advice >> i & 1) || (d->heard >> i & 1)) continue;
        const Adviser *by = &s->session->scenario->advisers[d->what->advice[i].adviser];
        const char *who = arena_printf(ui->arena, "%s, %s", by->name, by->title);
        debrief_line(ui, "eye_off", T_TEXT, C_TEXT,
                     ui_fill(ui, "debrief.not_heard", TR_ARGS({"what", who})));
    }
    if (missed_count(d) == 0)
        debrief_line(ui, "check", T_TEXT, C_TEXT, ui_say(ui, "debrief.missed_nothing"));
    ui_close(ui);
}

/* --- what was decided --- */

const char *debrief_who_chose(const Decision *d)
{
    if (d->bell) return "debrief.bell_chose";
    return d->room ? "debrief.chair_chose" : "debrief.you_chose";
}

static void option(Ui *ui, const Decision *d, int index)
{
    const Option *o = &d->what->options[index];
    const char *letter = debrief_letter(ui, d, index);
    bool on = index == d->option;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 12,
                      .keep = true,
                      .pad_x = 10,
                      .pad_y = 8,
                      .radius = 7,
                      .fill = on ? C_SELECTED : C_NONE,
                      .border = on ? C_ACCENT : C_NONE,
                      .border_w = 2});
    ui_badge(ui, *letter ? letter : "\u2013", on);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, on ? T_STRONG : T_TEXT, o->text);
    if (o->detail[0]) ui_text(ui, T_SMALL, o->detail);
    if (on)
        debrief_line(ui, d->bell ? "bell" : "check", T_STRONG, C_TEXT,
                     ui_say(ui, debrief_who_chose(d)));
    ui_close(ui);
    ui_close(ui);
}

static void said(Ui *ui, const Decision *d)
{
    static const char *const sure[2][4] = {
        {"debrief.sure_none", "debrief.sure_1", "debrief.sure_2", "debrief.sure_3"},
        {"report.sure_0", "report.sure_1", "report.sure_2", "report.sure_3"}};
    bool room = d->room != NULL;
    for (size_t i = 0; i < d->chosen->reason_count; i++)
        if (d->reasons >> i & 1)
            debrief_line(ui, "check", T_TEXT, C_TEXT,
                         ui_fill(ui, room ? "debrief.room_ticked" : "debrief.reason",
                                 TR_ARGS({"what", d->chosen->reasons[i]})));
    if (!d->reasons && !d->bell)
        debrief_line(ui, "eye_off", T_TEXT, C_TEXT,
                     ui_say(ui, room ? "report.no_reason" : "debrief.no_reason"));
    if (!d->bell) debrief_line(ui, "question", T_TEXT, C_TEXT, ui_say(ui, sure[room][d->sure & 3]));
    if (d->explained[0])
        debrief_line(ui, "press", T_TEXT, C_TEXT,
                     ui_fill(ui, "debrief.said_to",
                             TR_ARGS({"who", d->what->audience ? d->what->audience : ""},
                                     {"what", d->explained})));
    else if (d->what->audience && !d->bell)
        debrief_line(ui, "eye_off", T_TEXT, C_TEXT,
                     ui_fill(ui, "debrief.not_said", TR_ARGS({"who", d->what->audience})));
}

void debrief_choice(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    const Decision *d = debrief_now(s);
    debrief_panel(ui, ui_say(ui, "debrief.choice"));
    for (size_t i = 0; i < d->what->option_count; i++)
        if ((d->shown.options >> i & 1) || i == d->option) option(ui, d, (int)i);
    ui_rule(ui);
    said(ui, d);
    ui_close(ui);
}

/* --- the six links --- */

static const char *const link_names[LINKS] = {
    [LINK_FRAME] = "frame",
    [LINK_ALTERNATIVES] = "alternatives",
    [LINK_INFORMATION] = "information",
    [LINK_VALUES] = "values",
    [LINK_REASONING] = "reasoning",
    [LINK_COMMITMENT] = "commitment",
};

/* Weakest first; those that had nothing to ask last. */
static bool before(const LinkScore *a, const LinkScore *b)
{
    if ((a->of == 0) != (b->of == 0)) return b->of == 0;
    return a->score < b->score;
}

static void sort_links(const LinkScore *links, int order[LINKS])
{
    for (int i = 0; i < LINKS; i++) {
        int at = i;
        for (; at > 0 && before(&links[i], &links[order[at - 1]]); at--) order[at] = order[at - 1];
        order[at] = i;
    }
}

static void link_row(Ui *ui, int link, const LinkScore *score, bool weakest)
{
    const char *name = debrief_names(ui, "link", link_names[link]);
    const char *key = score->of == 0
                          ? "debrief.rests_nothing"
                          : arena_printf(ui->arena, "debrief.rests_%s", link_names[link]);
    const char *rests = ui_fill(
        ui, key, TR_ARGS({"have", ui_number(ui, score->have)}, {"of", ui_number(ui, score->of)}));
    ui_open(ui, (Box){.gap = 3, .role = UI_METER, .name = name, .value = rests});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 8, .keep = true});
    ui_text(ui, T_STRONG, name)->grow = 1;
    if (weakest) {
        ui_icon(ui, "warning", 18, C_WARN);
        ui_text_in(ui, T_STRONG, C_WARN, ui_say(ui, "debrief.weakest_link"));
    }
    ui_close(ui);
    if (score->of > 0)
        ui_bar(ui, score->score * 10, score->of <= 12 ? score->of : 1, 6,
               weakest ? C_WARN : C_ACCENT, C_LINE);
    ui_text(ui, T_SMALL, rests);
    ui_close(ui);
}

void debrief_six_links(Ui *ui)
{
    const DebriefState *s = ui_state(ui);
    LinkScore links[LINKS];
    int order[LINKS];
    score_links(debrief_now(s), links);
    sort_links(links, order);
    debrief_panel(ui, ui_say(ui, "debrief.six_links"));
    ui_text(ui, T_SMALL, ui_say(ui, "debrief.six_links_about"));
    ui_open(ui, (Box){.flow = UI_GRID, .columns = ui->wide >= ROOMY ? 3 : 2, .gap = 18});
    for (int i = 0; i < LINKS; i++) {
        const LinkScore *link = &links[order[i]];
        bool weakest = link->of > 0 && link->score < 100 && link->score == links[order[0]].score;
        link_row(ui, order[i], link, weakest);
    }
    ui_close(ui);
    ui_close(ui);
}
