/* A pack that was dropped on the window: what it is, and whether it may stay. */
#include "ui/desk.h"

enum { KIND_INSTALL = 1, KIND_REMOVE, KIND_LEAVE };
enum { SCROLL_INSTALL = 1 };

void ui_drop(Ui *ui, const char *path)
{
    const UiHost *host = ui->host;
    Err err = {0};
    if (desk_drop(ui, path) || host->drop == NULL) return;
    if (host->running(host->self))
        err_set(&err, "install.not_now", NULL);
    else if (host->drop(host->self, path, &err)) {
        ui_go(ui, SCREEN_INSTALL);
        return;
    }
    ui_error(ui, &err);
}

static void enter(Ui *ui)
{
    UiOffer offer;
    if (!ui->host->offer(ui->host->self, &offer))
        ui_go(ui, SCREEN_LIBRARY);
    else
        ui_focus(ui, UI_ID(offer.is_there ? KIND_LEAVE : KIND_INSTALL, 0));
}

/* "Naam, Naam" */
static const char *authors(Ui *ui, const Manifest *m)
{
    const char *all = "";
    for (size_t i = 0; i < m->author_count; i++)
        all = arena_printf(ui->arena, "%s%s%s", all, i ? ", " : "", m->authors[i]);
    return all;
}

static void build_fact(Ui *ui, const char *key, const char *text)
{
    ui_text_pair(ui, T_STRONG, ui_say(ui, key), text);
}

/* What becomes of what is there already. */
static void build_effect(Ui *ui, const UiOffer *offer)
{
    const char *id = offer->manifest->version;
    if (offer->is_there)
        ui_text(ui, T_BODY, ui_say(ui, "install.is_there"));
    else if (offer->replaces)
        ui_text(
            ui, T_BODY,
            ui_fill(ui, "install.replaces", TR_ARGS({"old", offer->replaces}, {"version", id})));
    if (offer->beside)
        ui_text(ui, T_BODY, ui_fill(ui, "install.beside", TR_ARGS({"version", offer->beside})));
}

static void build_facts(Ui *ui, const UiOffer *offer)
{
    const Manifest *m = offer->manifest;
    const char *size = ui_number(ui, (long)((offer->bytes + 1023) / 1024));
    ui_open(ui, (Box){.gap = 5});
    build_fact(ui, "install.by", authors(ui, m));
    build_fact(ui, "install.license", m->license);
    build_fact(ui, "install.version", arena_printf(ui->arena, "%s (%s)", m->version, m->id));
    build_fact(ui, "install.size", ui_fill(ui, "install.kilobytes", TR_ARGS({"size", size})));
    build_fact(ui, "install.length", ui_count(ui, "library.minutes", m->duration_min));
    ui_close(ui);
}

static void build_buttons(Ui *ui, const UiOffer *offer)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 12});
    if (offer->is_there)
        ui_button(ui, (Button){.id = UI_ID(KIND_REMOVE, 0),
                               .text = ui_say(ui, "install.remove"),
                               .icon = "trash"});
    else
        ui_button(ui, (Button){.id = UI_ID(KIND_INSTALL, 0),
                               .text = ui_say(ui, "install.do"),
                               .icon = "check",
                               .look = BUTTON_PRIMARY});
    ui_button(ui, (Button){.id = UI_ID(KIND_LEAVE, 0),
                           .text = ui_say(ui, "install.leave"),
                           .icon = "library",
                           .key = "Esc",
                           .look = offer->is_there ? BUTTON_PRIMARY : BUTTON_PLAIN});
    ui_close(ui);
}

static void build(Ui *ui)
{
    UiOffer offer;
    if (!ui->host->offer(ui->host->self, &offer)) return;
    ui_header(ui, offer.manifest->title, ui_say(ui, "install.title"));
    ui_close(ui);
    ui_scroll(ui, SCROLL_INSTALL, (Box){.grow = 1, .pad_x = 24, .pad_y = 32, .align = UI_CENTER});
    ui_open(ui, (Box){.max_width = 760,
                      .gap = 14,
                      .pad_x = 32,
                      .pad_y = 28,
                      .fill = C_PANEL,
                      .border = C_BORDER,
                      .radius = 9});
    ui_text(ui, T_QUESTION,
            ui_say(ui, offer.is_there ? "install.remove_question" : "install.question"));
    ui_rich(ui, T_TEXT, C_TEXT, offer.manifest->summary);
    build_facts(ui, &offer);
    build_effect(ui, &offer);
    if (!offer.is_there) ui_text_in(ui, T_TEXT, C_MUTED, ui_say(ui, "install.safe"));
    build_buttons(ui, &offer);
    ui_close(ui);
    ui_close(ui);
}

static void back(Ui *ui)
{
    ui->host->decline(ui->host->self);
    ui_go(ui, SCREEN_LIBRARY);
}

static void act(Ui *ui, int kind, int index)
{
    (void)index;
    const UiHost *host = ui->host;
    Err err = {0};
    bool done = kind == KIND_INSTALL  ? host->install(host->self, &err)
                : kind == KIND_REMOVE ? host->uninstall(host->self, &err)
                                      : true;
    if (done)
        back(ui);
    else
        ui_error(ui, &err);
}

const Screen screen_install = {
    .name = "install", .enter = enter, .build = build, .act = act, .back = back};
