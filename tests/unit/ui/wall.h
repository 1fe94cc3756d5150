/* A room to draw the projector with: a Board that the test fills, around the view of stub.h. Its
 * texts are as long as packs may make them. One program includes this once. */
#ifndef REGISSEUR_TESTS_UI_WALL_H
#define REGISSEUR_TESTS_UI_WALL_H

#include "stub.h"
#include "ui/projecting.h"
#include "ui/room_host.h"

typedef struct WallStub {
    Stub stub;
    UiRoom room;
    Board board;
    UiTraffic traffic;
    bool going, stuck;
    int ticks, boards;
    Statement statement;
    PanelVote panel[6];
    BoardReason reasons[6];
    const char *recommended[RECOMMENDATIONS];
} WallStub;

static bool wall_going(void *self)
{
    return ((WallStub *)self)->going;
}

static void wall_board(void *self, Arena *arena, Board *out)
{
    (void)arena;
    WallStub *w = self;
    w->boards++;
    *out = w->board;
}

static void wall_traffic(void *self, UiTraffic *out)
{
    *out = ((WallStub *)self)->traffic;
}

static bool wall_tick(void *self, uint32_t ms, bool *changed, Err *err)
{
    (void)ms;
    WallStub *w = self;
    w->ticks++;
    *changed = false;
    return !w->stuck || err_set(err, "ui.missing", NULL);
}

static bool wall_unfinished(void *self)
{
    (void)self;
    return false;
}

static const char *wall_asked_for(void *self)
{
    (void)self;
    return NULL;
}

__attribute__((unused)) static void wall_votes_of(WallStub *w)
{
    static const uint16_t counts[BALLOTS][MAX_OPTIONS] = {
        {12, 9, 7, 5, 1}, {20, 8, 4, 2, 0}, {6, 19, 5, 3, 1}};
    Board *b = &w->board;
    b->revealed = true;
    for (int i = 0; i < BALLOTS; i++) {
        b->tallies[i] = (Tally){.taken = true, .asked = 36};
        memcpy(b->tallies[i].counts, counts[i], sizeof counts[i]);
    }
    b->moved[0][1] = 8;
    b->leaders = 1 << 1;
    b->smaller_count = tally_smaller(&b->tallies[BALLOT_SECOND], b->smaller);
    b->foresaw = 12;
}

__attribute__((unused)) static void wall_said(WallStub *w)
{
    static const char long_reason[] = "Wie de ouders nu laat wachten tot alles zeker is, laat hen "
                                      "over aan wat er op hun telefoon "
                                      "verschijnt, en dat vertrouwen krijgt u in geen jaren terug.";
    for (int i = 0; i < 6; i++) {
        w->reasons[i] = (BoardReason){(i + 2) % 5, long_reason};
        w->panel[i] = (PanelVote){.function = "Noodplanningscoördinator van een stad met haven",
                                  .reason = long_reason,
                                  .option = (uint8_t)(i % 3)};
    }
    w->board.reasons = w->reasons;
    w->board.reason_count = 6;
    w->board.has_panel = true;
    w->board.panel = (Tally){.taken = true, .asked = 6, .counts = {2, 2, 2}};
    w->board.panel_votes = w->panel;
    w->board.panel_count = 6;
}

static void wall_init(WallStub *w, const char *language)
{
    memset(w, 0, sizeof *w);
    stub_init(&w->stub, language);
    w->room = (UiRoom){.self = w,
                       .going = wall_going,
                       .board = wall_board,
                       .traffic = wall_traffic,
                       .tick = wall_tick,
                       .unfinished = wall_unfinished,
                       .asked_for = wall_asked_for};
    w->stub.host.room = &w->room;
    w->stub.running = false;
    w->traffic = (UiTraffic){.listening = true,
                             .shown = "192.168.178.125:18080",
                             .url = "http://192.168.178.125:18080/#K7PQ4MABCDEFG"};
    w->statement = (Statement){
        .id = "s",
        .text =
            "Een burgemeester die in het eerste uur van een crisis zegt dat hij nog niets weet, "
            "verliest het vertrouwen van zijn inwoners, ook als hij daarna alles goed doet."};
    for (int i = 0; i < RECOMMENDATIONS; i++) w->recommended[i] = "";
    w->board =
        (Board){.place = BOARD_ROUND,
                .step = STEP_READ,
                .topic = TOPIC_DILEMMA,
                .sitting_title = "Werkbezoek van de noodplanningscoördinatoren aan Lindeveld",
                .item = 2,
                .items = 5,
                .item_title = "Het bericht aan de schoolpoort",
                .view = &w->stub.view,
                .statement = &w->statement,
                .code = "WMQX4H",
                .token = "",
                .question_text = "",
                .voters = 36,
                .votes_in = 21,
                .pick = 3,
                .left_ms = 161000,
                .planned_ms = 240000,
                .running = true,
                .recommended = w->recommended};
}

/* The wall of a desk that projects in a window of its own. */
__attribute__((unused)) static Ui *wall_open(WallStub *w, Ui **desk)
{
    *desk = stub_ui(&w->stub); /* in the library: the desk's own screens need more of a room */
    ui_build(*desk, 1280, 720);
    w->going = true;
    ui_projector_set(*desk, PROJECTOR_WINDOW);
    projecting_follow(*desk);
    Ui *wall = (*desk)->core->projecting->wall;
    assert_non_null(wall);
    return wall;
}

#endif
