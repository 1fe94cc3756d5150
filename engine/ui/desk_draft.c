/* What is prepared before a room opens. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"
#include "ui/desk.h"

enum { OTHERS_MAX = 600, NUMBER_MAX = 3 };

static const char agenda_end[] = ".agenda";

void desk_draft_free(DeskDraft *draft)
{
    if (!draft) return;
    arena_free(&draft->arena);
    free(draft);
}

/* Who was there last time: what was ticked then is ticked, what was typed was a line too. */
static void take_present(DeskDraft *draft, const char *present)
{
    text_copy(draft->ticked, sizeof draft->ticked, present ? present : "");
}

static ProjectorMode projector_default(const Ui *ui)
{
    ProjectorMode now = ui_projector_mode(ui);
    if (now != PROJECTOR_NONE) return now;
    return ui_projector_display(ui) ? PROJECTOR_DISPLAY : PROJECTOR_SAME;
}

/* The first that can be played. */
static void first_pack(Ui *ui, DeskDraft *draft)
{
    UiPack *packs = NULL;
    size_t count = ui->host->packs(ui->host->self, ui->arena, &packs);
    for (size_t i = 0; i < count; i++)
        if (packs[i].manifest) {
            text_copy(draft->pack, sizeof draft->pack, packs[i].manifest->id);
            return;
        }
}

DeskDraft *desk_draft(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    if (ui->draft) return ui->draft;
    DeskDraft *draft = calloc(1, sizeof *draft);
    CHECK(draft);
    ui->draft = draft;
    draft->others.max = OTHERS_MAX;
    draft->expected.max = NUMBER_MAX;
    draft->title.max = AGENDA_TITLE_MAX;
    room->defaults(room->self, &draft->setup);
    take_present(draft, draft->setup.present);
    text_copy(draft->address, sizeof draft->address,
              draft->setup.address ? draft->setup.address : "");
    if (draft->setup.expected > 0)
        field_set(&draft->expected, ui_number(ui, draft->setup.expected));
    draft->projector = projector_default(ui);
    first_pack(ui, draft);
    return draft;
}

/* --- ways in --- */

void desk_prepare(Ui *ui, const char *pack)
{
    DeskDraft *draft = desk_draft(ui);
    if (pack) text_copy(draft->pack, sizeof draft->pack, pack);
    ui_go(ui, SCREEN_ROOM_SETUP);
}

static bool is_agenda(const char *path)
{
    size_t len = strlen(path), end = sizeof agenda_end - 1;
    return len > end && strcmp(path + len - end, agenda_end) == 0;
}

void desk_greet(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    if (!room || ui->draft) return;
    if (room->going(
            room->self)) { /* resumed from outside: what is secret is covered on one screen */
        ui_projector_set(ui, desk_draft(ui)->projector);
        ui_go(ui, SCREEN_ROOM);
        return;
    }
    const char *asked = room->asked_for ? room->asked_for(room->self) : NULL;
    if (!asked) return;
    if (!is_agenda(asked))
        desk_prepare(ui, *asked ? asked : NULL);
    else if (desk_open_agenda(ui, asked))
        ui_go(ui, SCREEN_ROOM_SETUP);
}

bool desk_open_agenda(Ui *ui, const char *path)
{
    const UiRoom *room = ui->host->room;
    DeskDraft *draft = desk_draft(ui);
    Arena arena = {0};
    Agenda agenda = {0};
    Err err = {0};
    if (!room->agenda_load(room->self, path, &arena, &agenda, &err)) {
        arena_free(&arena);
        ui_error(ui, &err);
        return false;
    }
    arena_free(&draft->arena);
    draft->arena = arena;
    draft->count = agenda.count < AGENDA_MAX ? agenda.count : AGENDA_MAX;
    memcpy(draft->items, agenda.items, draft->count * sizeof *draft->items);
    field_set(&draft->title, agenda.title);
    draft->pack[0] = '\0';
    return true;
}

bool desk_drop(Ui *ui, const char *path)
{
    const UiRoom *room = ui->host->room;
    Err err = {0};
    if (!room || !is_agenda(path)) return false;
    if (room->going(room->self) || ui->host->running(ui->host->self)) {
        err_set(&err, "desk.drop_not_now", NULL);
        ui_error(ui, &err);
    } else if (desk_open_agenda(ui, path))
        ui_go(ui, ui->screen == SCREEN_ROOM_AGENDA ? SCREEN_ROOM_AGENDA : SCREEN_ROOM_SETUP);
    return true;
}

/* --- who is present --- */

/* Where the line stands, NULL when it is not there. */
static char *find_line(char *lines, const char *line)
{
    size_t len = strlen(line);
    for (char *at = lines; *at;) {
        size_t here = strcspn(at, "\n");
        if (here == len && memcmp(at, line, len) == 0) return at;
        at += here + (at[here] == '\n');
    }
    return NULL;
}

bool desk_ticked(const DeskDraft *draft, const char *function)
{
    return find_line((char *)draft->ticked, function) != NULL;
}

void desk_tick(DeskDraft *draft, const char *function)
{
    char *at = find_line(draft->ticked, function);
    size_t len = strlen(draft->ticked), size = strlen(function);
    if (at) {
        char *after = at + size + (at[size] == '\n');
        memmove(at, after, strlen(after) + 1);
        size_t left = strlen(draft->ticked);
        if (left > 0 && draft->ticked[left - 1] == '\n') draft->ticked[left - 1] = '\0';
    } else if (len + size + 2 < sizeof draft->ticked) {
        if (len > 0) draft->ticked[len++] = '\n';
        memcpy(draft->ticked + len, function, size + 1);
    }
}

const char *desk_present(const DeskDraft *draft, Arena *arena)
{
    const char *all = arena_text(arena, draft->ticked);
    for (const char *at = draft->others.text; *at;) {
        at += strspn(at, " ,;");
        size_t len = strcspn(at, ",;"), text = len;
        while (text > 0 && at[text - 1] == ' ') text--;
        if (text > 0) all = arena_printf(arena, "%s%s%.*s", all, *all ? "\n" : "", (int)text, at);
        at += len;
    }
    return all;
}

/* --- opening --- */

/* One for each who is expected. */
static int codes_for(const SittingSetup *setup)
{
    if (setup->codes == 0 || setup->method != ROOM_PHONES || setup->order != ROOM_VOTES) return 0;
    if (setup->expected == 0) return setup->codes;
    return setup->expected < PASSES_MAX ? setup->expected : PASSES_MAX;
}

static Agenda agenda_now(const DeskDraft *draft, Arena *arena)
{
    if (*draft->pack || draft->count == 0) return agenda_of_pack(draft->pack, arena);
    return (Agenda){
        .title = draft->title.text, .items = (AgendaItem *)draft->items, .count = draft->count};
}

bool desk_begin(Ui *ui)
{
    const UiRoom *room = ui->host->room;
    DeskDraft *draft = desk_draft(ui);
    Err err = {0};
    SittingSetup setup = draft->setup;
    long expected = strtol(draft->expected.text, NULL, 10);
    setup.expected = expected > 0 && expected <= DESK_EXPECTED_MAX ? (int)expected : 0;
    setup.codes = codes_for(&setup);
    setup.present = desk_present(draft, ui->arena);
    setup.address = setup.method == ROOM_PHONES ? draft->address : "";
    Agenda agenda = agenda_now(draft, ui->arena);
    if (!room->begin(room->self, &agenda, &setup, &err)) return ui_error(ui, &err), false;
    ui_projector_set(ui, draft->projector);
    return true;
}
