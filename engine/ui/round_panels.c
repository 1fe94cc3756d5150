/* Situation, dossier, messages, advisers. */
#include <string.h>

#include "base/text.h"
#include "ui/round.h"

void round_situation(Ui *ui)
{
    const View *v = ui->view;
    ui_rich(ui, T_BODY, C_TEXT, v->situation ? v->situation : "");
    if (!*v->uncertain) return;
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 16,
                      .pad_y = 11,
                      .gap = 14,
                      .fill = C_SUNK,
                      .bar = C_WARN,
                      .radius = 6,
                      .align = UI_CENTER,
                      .keep = true});
    ui_icon(ui, "warning", 24, C_WARN);
    ui_open(ui, (Box){.grow = 1, .gap = 2});
    ui_text(ui, T_STRONG, ui_say(ui, "round.uncertain"));
    ui_rich(ui, T_TEXT, C_TEXT, v->uncertain);
    ui_close(ui);
    ui_close(ui);
}

void round_question(Ui *ui)
{
    ui_text(ui, T_QUESTION, ui->view->question);
}

/* What it costs and the key that does it, at the end of a row. */
static void cost(Ui *ui, int seconds, const char *keys, size_t index)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 5, .align = UI_CENTER, .keep = true});
    ui_icon(ui, "clock", 15, C_MUTED);
    ui_text(ui, T_SMALL, ui_fill(ui, "round.cost", TR_ARGS({"n", ui_number(ui, seconds)})));
    ui_close(ui);
    if (index < strlen(keys)) ui_keycap(ui, arena_printf(ui->arena, "%c", keys[index]));
}

/* --- dossier --- */

static void dossier_item(Ui *ui, size_t i)
{
    const ViewDossier *d = &ui->view->dossier[i];
    const DossierItem *item = d->item;
    unsigned state = (d->opened ? UI_EXPANDED : 0U) | (ui->view->paused ? UI_DISABLED : 0U);
    ui_card(ui, UI_ID(ROUND_DOSSIER, i), UI_BUTTON, item->title, state)->pad_y /= 2;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER, .keep = true});
    ui_icon(ui, d->opened ? "opened" : "dossier", 20, C_ACCENT);
    ui_text(ui, T_STRONG, item->title)->grow = 1;
    if (!d->opened) cost(ui, item->cost_s, round_dossier_keys, i);
    ui_close(ui);
    if (d->opened) {
        ui_rich(ui, T_TEXT, C_TEXT, d->text);
        if (item->image) ui_picture(ui, item->image, item->title, 440, 300);
    }
    ui_close(ui);
}

static size_t dossier_closed(const View *v)
{
    size_t n = 0;
    for (size_t i = 0; i < v->dossier_count; i++) n += !v->dossier[i].opened;
    return n;
}

/* Two titles share a row when neither needs a second line. */
static int dossier_columns(const View *v)
{
    enum { HALF_A_ROW = 26 };
    for (size_t i = 0; i < v->dossier_count; i++)
        if (!v->dossier[i].opened && utf8_count(v->dossier[i].item->title) > HALF_A_ROW) return 1;
    return dossier_closed(v) > 1 ? 2 : 1;
}

/* What can still be opened side by side, so that it is seen at once; what was opened below it, as
 * wide as it gets. */
void round_dossier(Ui *ui)
{
    const View *v = ui->view;
    if (v->dossier_count == 0) return;
    ui_open(ui, (Box){.gap = 7});
    ui_section(ui, ui_say(ui, "round.dossier"));
    if (dossier_closed(v) > 0) {
        ui_open(ui, (Box){.flow = UI_GRID, .columns = dossier_columns(v), .gap = 8});
        for (size_t i = 0; i < v->dossier_count; i++)
            if (!v->dossier[i].opened) dossier_item(ui, i);
        ui_close(ui);
    }
    for (size_t i = 0; i < v->dossier_count; i++)
        if (v->dossier[i].opened) dossier_item(ui, i);
    ui_close(ui);
}

/* --- messages --- */

static const char *const channel_icons[CHANNELS] = {"phone",  "press",    "social",   "sitrep",
                                                    "family", "governor", "be_alert", "council"};
static const char *const channel_keys[CHANNELS] = {
    "round.channel.telefoon", "round.channel.pers",    "round.channel.sociaal",
    "round.channel.sitrep",   "round.channel.familie", "round.channel.gouverneur",
    "round.channel.be_alert", "round.channel.raad"};

static void message(Ui *ui, const ViewInject *arrived, bool newest)
{
    const Inject *inject = arrived->inject;
    const char *channel = ui_say(ui, channel_keys[inject->channel]);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .gap = 12,
                      .pad_x = 14,
                      .pad_y = newest ? 10 : 7,
                      .radius = 8,
                      .fill = newest ? C_WARN_SOFT : C_PANEL,
                      .border = newest ? C_WARN : C_BORDER,
                      .bar = newest ? C_WARN : C_NONE,
                      .keep = true,
                      .role = UI_ALERT,
                      .name = inject->from,
                      .description = channel});
    ui_icon(ui, channel_icons[inject->channel], 22, newest ? C_WARN : C_MUTED);
    ui_open(ui, (Box){.grow = 1, .gap = 1});
    ui_text_pair(ui, T_STRONG, inject->from, channel);
    ui_rich(ui, T_TEXT, C_TEXT, arrived->text);
    ui_close(ui);
    ui_close(ui);
}

static void message_title(Ui *ui, size_t earlier)
{
    const RoundState *s = ui_state(ui);
    ui_open(ui, (Box){.flow = UI_ROW, .align = UI_CENTER, .gap = 8, .keep = true});
    ui_text(ui, T_SECTION, ui_say(ui, "round.messages"))->grow = 1;
    if (earlier > 0) {
        const char *text = s->all_messages ? ui_say(ui, "round.messages_fewer")
                                           : ui_count(ui, "round.messages_earlier", (long)earlier);
        Node *node = ui_button(ui, (Button){.id = UI_ID(ROUND_MESSAGES, 0),
                                            .text = text,
                                            .key = "N",
                                            .look = BUTTON_QUIET});
        node->state |= s->all_messages ? UI_EXPANDED : 0U;
        node->pad_y = 0;
    }
    ui_close(ui);
}

void round_messages(Ui *ui)
{
    const View *v = ui->view;
    if (v->inject_count == 0) return;
    message_title(ui, v->inject_count - 1);
    message(ui, &v->injects[v->inject_count - 1], true);
}

void round_earlier(Ui *ui)
{
    const View *v = ui->view;
    const RoundState *s = ui_state(ui);
    if (!s->all_messages || v->inject_count == 0) return;
    for (size_t i = v->inject_count - 1; i-- > 0;) message(ui, &v->injects[i], false);
}

/* --- advisers --- */

static const char *const discipline_icons[] = {"d1", "d2", "d3", "d4", "d5"};

static void adviser_icon(Ui *ui, const Adviser *adviser)
{
    bool known = adviser->discipline >= 0 && adviser->discipline < 5;
    ui_open(ui,
            (Box){.width = 30, .height = 30, .radius = 15, .fill = C_SOFT, .pad_x = 6, .pad_y = 6});
    ui_icon(ui, known ? discipline_icons[adviser->discipline] : "adviser", 18, C_ACCENT);
    ui_close(ui);
}

/* For or against which option: a sign and a word, not a colour alone. */
static void stance(Ui *ui, const ViewAdvice *a)
{
    if (a->option < 0) return;
    bool against = a->advice->opposes;
    ui_open(ui, (Box){.align = UI_CENTER, .gap = 3});
    ui_badge(ui, option_letter(ui, a->option), false);
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 4, .align = UI_CENTER, .keep = true});
    ui_icon(ui, against ? "opposes" : "supports", 15, against ? C_BAD : C_GOOD);
    ui_text_in(ui, T_SMALL, C_TEXT, ui_say(ui, against ? "round.opposes" : "round.supports"));
    ui_close(ui);
    ui_close(ui);
}

static void adviser(Ui *ui, size_t i)
{
    const ViewAdvice *a = &ui->view->advice[i];
    unsigned state = (a->heard ? UI_EXPANDED : 0U) | (ui->view->paused ? UI_DISABLED : 0U);
    UiRole role = a->heard ? UI_GROUP : UI_BUTTON; /* still in the focus order, to be read */
    Node *card = ui_card(ui, UI_ID(ROUND_ADVICE, i), role, a->adviser->name, state);
    card->pad_y = card->pad_y * 6 / 10;
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12, .align = UI_CENTER, .keep = true});
    adviser_icon(ui, a->adviser);
    ui_open(ui, (Box){.grow = 1});
    ui_text_pair(ui, T_STRONG, a->adviser->name, a->adviser->title);
    if (a->heard) ui_rich(ui, T_TEXT, C_TEXT, a->text);
    ui_close(ui);
    if (a->heard)
        stance(ui, a);
    else
        cost(ui, a->advice->cost_s, round_advice_keys, i);
    ui_close(ui);
    ui_close(ui);
}

void round_advisers(Ui *ui)
{
    if (ui->view->advice_count == 0)
        ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "round.no_advisers"));
    for (size_t i = 0; i < ui->view->advice_count; i++) adviser(ui, i);
}
