/* A room to draw the desk with: a sitting that follows the steps, without store, server or
 * projector. One program includes this once. The texts are as long as packs may make them. */
#ifndef REGISSEUR_TESTS_UI_STUB_ROOM_H
#define REGISSEUR_TESTS_UI_STUB_ROOM_H

#include "stub.h"
#include "ui/desk.h"

enum { ROOM_LOG = 128 };

typedef struct StubRoom {
    Stub stub;
    UiRoom room;
    Board board;
    Desk desk;
    UiTraffic traffic;
    SittingSetup setup; /* of the last begin */
    char present[4000], address[64], text[1200], saved[64], begun[256];
    size_t begun_items;
    SittingCommand log[ROOM_LOG];
    uint16_t counts[MAX_OPTIONS];
    size_t sent;
    bool going, refuse, unfinished, ended;
    const char *asked;
    Facilitator facilitator;
    Statement statement;
    AgendaItem items[4];
    Agenda agenda;
    DeskSaid said[3];
    BoardReason reasons[2];
    const char *recommended[RECOMMENDATIONS];
} StubRoom;

static const char *room_asked_for(void *self)
{
    return ((StubRoom *)self)->asked;
}

static void room_defaults(void *self, SittingSetup *out)
{
    (void)self;
    *out = (SittingSetup){
        .clock = CLOCK_X1, .expected = 12, .present = "", .address = "192.168.1.5", .port = 8080};
}

static size_t room_addresses(void *self, Arena *arena, UiAddress **out)
{
    (void)self;
    *out = arena_new(arena, UiAddress, 3);
    (*out)[0] = (UiAddress){"192.168.1.5", "wlp2s0", true, false};
    (*out)[1] = (UiAddress){"10.20.30.140", "enp0s31f6", false, false};
    (*out)[2] = (UiAddress){"127.0.0.1", "lo", false, true};
    return 3;
}

static const AgendaOffer room_offer_list[] = {
    {{AGENDA_DILEMMA, "sierre", "het_bericht"},
     "Het bericht",
     "Sierre",
     BEVOLKINGSZORG,
     JEUGD,
     REACTIE},
    {{AGENDA_DILEMMA, "sierre", "de_namen"}, "De namen", "Sierre", BEVOLKINGSZORG, JEUGD, REACTIE},
    {{AGENDA_DILEMMA, "wateroverlast", "de_dijk"},
     "De dijk aan de Molenbeek houdt het misschien niet",
     "Wateroverlast in het stroomgebied",
     OVERLAST,
     FYSIEKE_VEILIGHEID,
     PREVENTIE},
    {{AGENDA_STATEMENT, "wateroverlast", "evacueren"},
     "Een burgemeester die te vroeg evacueert, wordt de volgende keer niet meer geloofd.",
     "Wateroverlast in het stroomgebied",
     OVERLAST,
     FYSIEKE_VEILIGHEID,
     PREVENTIE},
};

static size_t room_offers(void *self, Arena *arena, AgendaOffer **out)
{
    (void)self;
    size_t count = sizeof room_offer_list / sizeof *room_offer_list;
    *out = arena_new(arena, AgendaOffer, count);
    memcpy(*out, room_offer_list, sizeof room_offer_list);
    return count;
}

static size_t room_functions(void *self, const char *pack, Arena *arena, const char ***out)
{
    (void)self;
    *out = arena_new(arena, const char *, 2);
    (*out)[0] = "Psychosociaal manager";
    (*out)[1] = arena_printf(arena, "Directeur van de school in %s", pack);
    return 2;
}

static bool room_agenda_load(void *self, const char *path, Arena *arena, Agenda *out, Err *err)
{
    (void)self;
    if (strstr(path, "stuk")) return err_set(err, "ui.missing", NULL);
    *out = (Agenda){.title = "Werkbezoek", .items = arena_new(arena, AgendaItem, 2), .count = 2};
    out->items[0] = room_offer_list[2].item;
    out->items[1] = room_offer_list[3].item;
    return true;
}

static bool room_agenda_save(void *self, const Agenda *agenda, char *path, size_t size, Err *err)
{
    (void)err;
    StubRoom *r = self;
    snprintf(r->saved, sizeof r->saved, "%s %zu", agenda->title, agenda->count);
    snprintf(path, size, "Documenten/Regisseur/werkbezoek.agenda");
    return true;
}

static size_t room_agendas(void *self, Arena *arena, const char ***out)
{
    (void)self;
    *out = arena_new(arena, const char *, 1);
    (*out)[0] = "Documenten/Regisseur/werkbezoek.agenda";
    return 1;
}

static bool room_unfinished(void *self)
{
    return ((StubRoom *)self)->unfinished;
}

static bool room_begin(void *self, const Agenda *agenda, const SittingSetup *setup, Err *err)
{
    StubRoom *r = self;
    if (r->refuse) return err_set(err, "ui.missing", NULL);
    r->setup = *setup;
    snprintf(r->present, sizeof r->present, "%s", setup->present);
    snprintf(r->address, sizeof r->address, "%s", setup->address);
    snprintf(r->begun, sizeof r->begun, "%s", agenda->items[0].pack);
    r->begun_items = agenda->count;
    r->board.method = setup->method;
    r->board.order = setup->order;
    return r->going = true;
}

static bool room_resume(void *self, Err *err)
{
    (void)err;
    return ((StubRoom *)self)->going = true;
}

static bool room_going(void *self)
{
    return ((StubRoom *)self)->going;
}

static void room_board(void *self, Arena *arena, Board *out)
{
    (void)arena;
    *out = ((StubRoom *)self)->board;
}

static void room_desk(void *self, Arena *arena, Desk *out)
{
    (void)arena;
    *out = ((StubRoom *)self)->desk;
}

static void room_traffic(void *self, UiTraffic *out)
{
    *out = ((StubRoom *)self)->traffic;
}

/* --- what a sitting would do --- */

static void stand_at(StubRoom *r, RoomStep step)
{
    static const RoomStep order[] = {STEP_READ,   STEP_SILENT, STEP_VOTE,     STEP_TALK,
                                     STEP_AGAIN,  STEP_REVEAL, STEP_MINORITY, STEP_PANEL,
                                     STEP_DECIDE, STEP_NONE};
    r->board.place = BOARD_ROUND;
    r->board.step = step;
    r->desk.done |= (uint16_t)(1U << step);
    r->board.open = step == STEP_VOTE || step == STEP_AGAIN;
    r->board.ask = step == STEP_VOTE ? ASK_FIRST : step == STEP_AGAIN ? ASK_SECOND : ASK_NONE;
    r->board.votes_in = r->board.open ? 0 : r->board.votes_in;
    r->desk.next = STEP_NONE;
    for (size_t i = 0; order[i] != STEP_NONE; i++)
        if (order[i] == step) r->desk.next = order[i + 1];
    bool shown =
        step == STEP_REVEAL || step == STEP_MINORITY || step == STEP_PANEL || step == STEP_DECIDE;
    r->board.revealed = shown;
    for (int i = 0; shown && i < BALLOTS; i++) r->board.tallies[i] = r->desk.live[i];
}

static void on_from(StubRoom *r)
{
    Board *b = &r->board;
    switch (b->place) {
    case BOARD_LOBBY:
    case BOARD_AGENDA: b->place = BOARD_ITEM, b->item = 1; break;
    case BOARD_ITEM: stand_at(r, STEP_READ); break;
    case BOARD_ROUND: stand_at(r, r->desk.next); break;
    case BOARD_CHOSEN: b->place = BOARD_OUTCOME; break;
    case BOARD_OUTCOME:
    case BOARD_ENDING:
    case BOARD_CLOSING:
    case BOARD_PLACES: b->place = BOARD_CLOSING; break;
    }
}

static void room_game(StubRoom *r, const Command *c)
{
    Err err = {0};
    stub_send(&r->stub, c, &err);
    if (c->type == COMMAND_CHOOSE)
        stub_chosen(&r->stub, STAGE_REASONS), r->board.place = BOARD_CHOSEN;
}

static bool room_send(void *self, const SittingCommand *c, Err *err)
{
    StubRoom *r = self;
    if (r->refuse) return err_set(err, "ui.missing", NULL);
    if (r->sent < ROOM_LOG) r->log[r->sent++] = *c;
    const char *text = c->type == SITTING_GAME ? c->command.text : c->text;
    if (text) snprintf(r->text, sizeof r->text, "%s", text);
    switch (c->type) {
    case SITTING_ON: on_from(r); break;
    case SITTING_STEP:
    case SITTING_REPEAT: stand_at(r, (RoomStep)c->index); break;
    case SITTING_PICK:
        r->board.place = BOARD_AGENDA, r->board.ask = ASK_AGENDA, r->board.open = true;
        break;
    case SITTING_TEST:
        r->board.ask = r->board.ask ? ASK_NONE : ASK_TEST, r->board.open = r->board.ask;
        break;
    case SITTING_GAME: room_game(r, &c->command); break;
    case SITTING_CARDS:
        memcpy(r->counts, c->counts, sizeof r->counts);
        memcpy(r->desk.live[c->ballot].counts, c->counts, sizeof r->counts);
        r->desk.live[c->ballot].taken = true;
        if (c->ballot != BALLOT_PREDICTED) r->board.votes_in = tally_sum(&r->desk.live[c->ballot]);
        break;
    case SITTING_KEY: r->board.votes_in += c->ballot != BALLOT_PREDICTED; break;
    case SITTING_UNKEY: r->board.votes_in -= c->ballot != BALLOT_PREDICTED; break;
    case SITTING_CLOSE: r->board.place = BOARD_CLOSING; break;
    case SITTING_PAUSE: r->board.running = false; break;
    case SITTING_RESUME: r->board.running = true; break;
    case SITTING_ITEM:
    case SITTING_ADD:
    case SITTING_SHOW_SAID:
    case SITTING_MINORITY:
    case SITTING_RECOMMEND:
    case SITTING_MORE:
    case SITTING_EXPECT:
    case SITTING_METHOD:
    case SITTING_DOINGS: break;
    }
    return true;
}

static bool room_tick(void *self, uint32_t ms, bool *changed, Err *err)
{
    (void)err;
    StubRoom *r = self;
    if (r->board.left_ms != UINT32_MAX)
        r->board.left_ms -= r->board.left_ms < ms ? r->board.left_ms : ms;
    *changed = false;
    return true;
}

static bool room_listen(void *self, const char *address, Err *err)
{
    StubRoom *r = self;
    if (r->refuse) return err_set(err, "ui.missing", NULL);
    snprintf(r->address, sizeof r->address, "%s", address);
    r->traffic.shown = r->address;
    return true;
}

static bool room_passes(void *self, char *path, size_t size, bool *anew, Err *err)
{
    StubRoom *r = self;
    if (r->refuse) return err_set(err, "room.no_pass_left", NULL);
    snprintf(path, size, "/home/els/Documents/Regisseur-kaartjes-2026-11-22-3.html");
    *anew = r->unfinished;
    return true;
}

static void room_waking(void *self, void (*wake)(void))
{
    (void)self;
    (void)wake;
}

static bool room_report(void *self, const char *format, char *path, size_t size, Err *err)
{
    StubRoom *r = self;
    if (r->refuse) return err_set(err, "ui.missing", NULL);
    snprintf(path, size, "Documenten/Regisseur/sierre-2026-11-21.%s", format);
    return true;
}

static bool room_debrief(void *self, Err *err)
{
    (void)err;
    ((StubRoom *)self)->stub.running = true;
    return true;
}

static void room_leave(void *self)
{
    StubRoom *r = self;
    r->going = false;
    r->unfinished = true;
}

static bool room_end(void *self, Err *err)
{
    (void)err;
    StubRoom *r = self;
    r->going = r->unfinished = false;
    return r->ended = true;
}

/* --- what is in it --- */

static void room_words(StubRoom *r)
{
    static const char *questions[] = {
        "Wie zou u als eerste bellen, en wat als die persoon niet opneemt?",
        "Wat weet u zeker, en wat denkt u alleen maar te weten?"};
    static const char *precedents[] = {
        "Wetteren 2013: de eerste boodschap kwam na vier uur.",
        "Pukkelpop 2011: één adres voor families, binnen het uur geopend."};
    r->facilitator = (Facilitator){
        .notes = "De groep kiest hier meestal voor **het onthaal**. Vraag door naar wie er dan "
                 "antwoordt.\n\n- laat de noodplanningscoördinator eerst spreken\n- let op de klok",
        .questions = questions,
        .precedents = precedents,
        .question_count = 2,
        .precedent_count = 2};
    r->said[0] = (DeskSaid){1, "Zonder lijst maken we het voor de families alleen maar erger."};
    r->said[1] = (DeskSaid){1, "Wie belt de ouders die niet in de sporthal geraken?"};
    r->said[2] = (DeskSaid){2, "De school kent hen, wij niet."};
    r->reasons[0] = (BoardReason){1, "Wat we zeggen, moet kloppen."};
    r->statement = (Statement){
        .id = "evacueren",
        .text =
            "Een burgemeester die te vroeg evacueert, wordt de volgende keer niet meer geloofd.",
        .facilitator = r->facilitator};
}

static void room_votes(StubRoom *r)
{
    static const uint16_t counts[BALLOTS][MAX_OPTIONS] = {
        {5, 3, 2, 1, 0}, {7, 2, 1, 0, 0}, {6, 3, 2, 0, 0}};
    for (int i = 0; i < BALLOTS; i++) {
        r->desk.live[i] = (Tally){.taken = i != BALLOT_SECOND, .asked = 12};
        memcpy(r->desk.live[i].counts, counts[i], sizeof counts[i]);
    }
    r->board.smaller[0] = 2;
    r->board.smaller[1] = 1;
    r->board.smaller_count = 2;
    r->board.leaders = 1;
    r->board.foresaw = 7;
}

static void room_host(StubRoom *r)
{
    r->room = (UiRoom){.self = r,
                       .asked_for = room_asked_for,
                       .defaults = room_defaults,
                       .addresses = room_addresses,
                       .offers = room_offers,
                       .functions = room_functions,
                       .agenda_load = room_agenda_load,
                       .agenda_save = room_agenda_save,
                       .agendas = room_agendas,
                       .unfinished = room_unfinished,
                       .begin = room_begin,
                       .resume = room_resume,
                       .going = room_going,
                       .board = room_board,
                       .desk = room_desk,
                       .send = room_send,
                       .tick = room_tick,
                       .traffic = room_traffic,
                       .listen = room_listen,
                       .passes = room_passes,
                       .waking = room_waking,
                       .report = room_report,
                       .debrief = room_debrief,
                       .leave = room_leave,
                       .end = room_end};
    r->stub.host.room = &r->room;
}

static void room_init(StubRoom *r, const char *language)
{
    *r = (StubRoom){0};
    stub_init(&r->stub, language);
    r->stub.running = false;
    room_host(r);
    room_words(r);
    for (int i = 0; i < RECOMMENDATIONS; i++) r->recommended[i] = "";
    r->items[0] = room_offer_list[0].item;
    r->items[1] = room_offer_list[2].item;
    r->items[2] = room_offer_list[3].item;
    r->agenda = (Agenda){.title = "", .items = r->items, .count = 1};
    r->traffic = (UiTraffic){
        .listening = true, .shown = "192.168.1.5:8080", .url = "http://", .streams = 11};
    r->board = (Board){.place = BOARD_LOBBY,
                       .topic = TOPIC_DILEMMA,
                       .sitting_title = "Sierre",
                       .items = 1,
                       .item_title = "Het bericht",
                       .view = &r->stub.view,
                       .code = "K7P2XM",
                       .token = "",
                       .voters = 12,
                       .left_ms = 161000,
                       .planned_ms = 300000,
                       .running = true,
                       .reasons = r->reasons,
                       .reason_count = 1,
                       .recommended = r->recommended};
    r->desk = (Desk){.facilitator = &r->facilitator,
                     .steps = 1U << STEP_READ | 1U << STEP_SILENT | 1U << STEP_VOTE |
                              1U << STEP_TALK | 1U << STEP_AGAIN | 1U << STEP_REVEAL |
                              1U << STEP_MINORITY | 1U << STEP_PANEL | 1U << STEP_DECIDE,
                     .seats = 11,
                     .expected = 12,
                     .said = r->said,
                     .said_count = 3,
                     .present = "Burgemeester\nNoodplanningscoördinator\nPolitie, korpschef (D3)",
                     .notes = "Men vreest de sociale media.\nDe korpschef wil eerst bellen.",
                     .agenda = &r->agenda,
                     .recorded = true};
    for (int i = 0; i < ACTIONS; i++) r->desk.actions[i] = "";
    room_votes(r);
}

static Ui *room_ui(StubRoom *r, ScreenId screen)
{
    r->going = screen == SCREEN_ROOM || screen == SCREEN_ROOM_CHECK;
    Ui *ui = stub_ui(&r->stub);
    ui_go(ui, screen);
    return ui;
}

/* --- to press and to read --- */

__attribute__((unused)) static void room_frame(Ui *ui)
{
    ui_enter(ui);
    ui->core->dirty = false;
    ui_build(ui, 1280, 720);
}

/* A second passes before each key: no guard against double presses is in the way. */
__attribute__((unused)) static void room_key(Ui *ui, SDL_Keycode code)
{
    ui_now(ui, ui->now_ms + 1000);
    stub_key(ui, code, 0);
    room_frame(ui);
}

__attribute__((unused)) static void room_press(Ui *ui, uint32_t id)
{
    ui_now(ui, ui->now_ms + 1000);
    ui_press(ui, id);
    room_frame(ui);
}

__attribute__((unused)) static void room_type(Ui *ui, uint32_t field, const char *text) /* ASCII */
{
    ui_focus(ui, field);
    room_frame(ui);
    for (; *text; text++) stub_write(ui, (const char[]){*text, '\0'});
    room_frame(ui);
}

__attribute__((unused)) static const Node *room_says(Ui *ui, const char *part)
{
    for (const Node *n = ui->core->root; n; n = node_next(ui->core->root, n))
        if (n->kind == NODE_TEXT && strstr(n->name, part)) return n;
    return NULL;
}

/* What came last. */
__attribute__((unused)) static const SittingCommand *room_last(const StubRoom *r)
{
    assert_true(r->sent > 0);
    return &r->log[r->sent - 1];
}

__attribute__((unused)) static int room_give(void **state)
{
    StubRoom *r = calloc(1, sizeof *r);
    if (!r) return -1;
    room_init(r, "nl");
    *state = r;
    return 0;
}

__attribute__((unused)) static int room_take(void **state)
{
    StubRoom *r = *state;
    catalog_free(r->stub.words);
    free(r);
    return 0;
}

#define ROOM_TEST(name) cmocka_unit_test_setup_teardown(name, room_give, room_take)

#endif
