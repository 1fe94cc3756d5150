/* The running session: commands, time, which screen its stage has. */
#include "ui/room_host.h"
#include "ui/ui_core.h"

static const ScreenId stage_screens[STAGES] = {
    [STAGE_BRIEFING] = SCREEN_NOTICE, [STAGE_ROUND] = SCREEN_ROUND,
    [STAGE_REASONS] = SCREEN_REASONS, [STAGE_OUTCOME] = SCREEN_OUTCOME,
    [STAGE_ENDED] = SCREEN_ENDING,
};

void ui_refresh(Ui *ui)
{
    UiCore *core = ui->core;
    ui->view = NULL;
    watching_stale(ui);
    if (core->wall) return; /* it draws the Board */
    if (!ui->host->running(ui->host->self)) return;
    arena_clear(&core->view_arena);
    ui->host->view(ui->host->self, &core->view_arena, &core->view);
    ui->view = &core->view;
}

void ui_follow(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    ui_refresh(ui);
    if (room && room->going(room->self) && !ui_in_what_if(ui)) {
        ui_go(ui, SCREEN_ROOM);
        return;
    }
    ui_go(ui, ui->view ? stage_screens[ui->view->stage] : SCREEN_LIBRARY);
}

/* A room goes on in its own place, or not at all: here it is looked back on. */
static bool of_a_room(const UiHost *host)
{
    const Session *session = host->session ? host->session(host->self) : NULL;
    return session && session->room.on;
}

void ui_reopen(Ui *ui, const UiSession *session)
{
    Err err = {0};
    const UiHost *host = ui->host;
    if (!(session->damaged ? host->salvage : host->resume)(host->self, session->id, &err))
        ui_error(ui, &err);
    else if ((session->ended && !session->damaged) || of_a_room(host))
        ui_go(ui, SCREEN_DEBRIEF);
    else
        ui_follow(ui);
}

/* A new stage, or a new round of the same stage, is a new screen. */
static void moved_on(Ui *ui, Stage stage, int round)
{
    ui_refresh(ui);
    ui_dirty(ui);
    if (ui->view && (ui->view->stage != stage || ui->view->round != round)) ui_follow(ui);
}

bool ui_send(Ui *ui, Command command)
{
    if (!ui->view) return false;
    Stage stage = ui->view->stage;
    int round = ui->view->round;
    Err err = {0};
    bool done = ui->host->send(ui->host->self, &command, &err);
    if (!done)
        ui_error(ui, &err);
    else if (ui->core->error.key)
        ui->core->error = (Err){0};
    moved_on(ui, stage, round);
    return done;
}

/* --- what if --- */

bool ui_in_what_if(const Ui *ui)
{
    return ui->host->in_what_if && ui->host->in_what_if(ui->host->self);
}

void ui_what_if_band(Ui *ui)
{
    if (!ui_in_what_if(ui)) return;
    const char *name = ui_say(ui, "what_if.name");
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 5,
                      .gap = 14,
                      .fill = C_SELECTED,
                      .bar = C_ACCENT,
                      .align = UI_CENTER,
                      .role = UI_ALERT,
                      .name = name});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 10, .keep = true, .align = UI_CENTER, .grow = 1});
    ui_icon(ui, "question", 22, C_ACCENT);
    ui_text_pair(ui, T_STRONG, name, ui_say(ui, "what_if.about"))->grow = 1;
    ui_close(ui);
    ui_button(ui,
              (Button){.id = ID_WHAT_IF, .text = ui_say(ui, "what_if.leave"), .icon = "replay"});
    ui_close(ui);
}

/* --- time --- */

enum { LONGEST_MS = 60 * 60 * 1000 };

static uint32_t at_most(uint64_t ms)
{
    return ms > LONGEST_MS ? LONGEST_MS : (uint32_t)ms;
}

/* True when a room goes on: its time is its own. */
static bool room_now(Ui *ui, uint64_t passed)
{
    const UiRoom *room = ui->host->room;
    if (!room || !room->going(room->self)) return false;
    Err err = {0};
    bool changed = false;
    if (!room->tick(room->self, at_most(passed), &changed, &err))
        ui_error(ui, &err);
    else if (changed)
        ui_dirty(ui);
    return true;
}

void ui_now(Ui *ui, uint64_t ms)
{
    UiCore *core = ui->core;
    uint64_t passed = ms - core->ticked_ms;
    if (ms < ui->now_ms) return;
    ui->now_ms = ms;
    core->ticked_ms = ms;
    if (core->wall || (passed > 0 && room_now(ui, passed))) return;
    if (passed == 0 || !ui->view || ui->view->stage != STAGE_ROUND || ui->view->paused) return;
    if (ui->screen == SCREEN_DEBRIEF) return; /* a record that is looked at stands still */
    int round = ui->view->round;
    bool changed = false;
    Err err = {0};
    if (!ui->host->tick(ui->host->self, at_most(passed), &changed, &err)) ui_error(ui, &err);
    moved_on(ui, STAGE_ROUND, round);
}

int ui_wait_ms(const Ui *ui)
{
    const Screen *screen = ui->core->screen;
    if (ui->core->dirty || ui->core->go || watching_pending(ui)) return 0;
    return screen->wait_ms ? screen->wait_ms(ui) : UI_NEVER;
}
