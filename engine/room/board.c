#include "room/board.h"

#include <inttypes.h>
#include <jansson.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

struct Slate {
    pthread_mutex_t lock;
    char tag[20];
    Sheet *newest;
};

static const char *const place_names[BOARD_PLACES] = {
    [BOARD_LOBBY] = "lobby",   [BOARD_AGENDA] = "agenda",   [BOARD_ITEM] = "item",
    [BOARD_ROUND] = "round",   [BOARD_CHOSEN] = "chosen",   [BOARD_OUTCOME] = "outcome",
    [BOARD_ENDING] = "ending", [BOARD_CLOSING] = "closing",
};
static const char *const ask_names[] = {
    [ASK_NONE] = "none",   [ASK_TEST] = "test",     [ASK_AGENDA] = "agenda",
    [ASK_FIRST] = "first", [ASK_SECOND] = "second", [ASK_REASON] = "reason",
};
static const char *const topic_names[] = {
    [TOPIC_NONE] = "none", [TOPIC_DILEMMA] = "dilemma", [TOPIC_STATEMENT] = "statement"};

/* --- what may be sent ------------------------------------------------------------ */

static uint32_t bits_on_board(const Board *board)
{
    uint32_t bits = 0;
    for (size_t i = 0; i < board->choice_count; i++) {
        CHECK(board->choices[i].index >= 0 && board->choices[i].index < BOARD_CHOICES);
        bits |= UINT32_C(1) << board->choices[i].index;
    }
    return bits;
}

static BoardRules rules_of(const Board *board)
{
    BoardRules rules = {.question = board->question,
                        .ask = board->ask,
                        .open = board->open && board->ask != ASK_NONE,
                        .revealed = board->revealed,
                        .on_board = bits_on_board(board),
                        .pick = board->pick};
    for (size_t i = 0; board->revealed && i < board->smaller_count; i++)
        rules.smaller |= UINT32_C(1) << board->smaller[i];
    return rules;
}

static bool asks_for(AskKind ask, MessageKind kind)
{
    if (kind == MESSAGE_SAID) return ask == ASK_REASON;
    if (kind == MESSAGE_PREDICTED) return ask == ASK_FIRST;
    return ask == ASK_TEST || ask == ASK_AGENDA || ask == ASK_FIRST || ask == ASK_SECOND;
}

static bool on_board(const BoardRules *rules, const Message *message)
{
    if (message->kind == MESSAGE_SAID) return true;
    if (rules->ask == ASK_AGENDA)
        return (message->choice & ~rules->on_board) == 0 &&
               __builtin_popcount(message->choice) <= rules->pick;
    return message->choice < BOARD_CHOICES && (rules->on_board >> message->choice & 1) != 0;
}

int rules_check(const BoardRules *rules, const Message *message)
{
    if (!rules->open || message->question != rules->question) return 409;
    if (!asks_for(rules->ask, message->kind)) return 409;
    return on_board(rules, message) ? 0 : 400;
}

/* --- JSON -------------------------------------------------------------------------- */

static void set_text(json_t *object, const char *key, const char *text)
{
    json_object_set_new(object, key, json_string(text ? text : ""));
}

static void set_number(json_t *object, const char *key, int number)
{
    json_object_set_new(object, key, json_integer(number));
}

static json_t *choices_json(const Board *board)
{
    json_t *list = json_array();
    for (size_t i = 0; i < board->choice_count; i++) {
        const BoardChoice *choice = &board->choices[i];
        json_t *one = json_object();
        char letter[2] = {(char)('A' + i), '\0'};
        set_number(one, "index", choice->index);
        json_object_set_new(one, "letter", choice->text ? json_string(letter) : json_null());
        json_object_set_new(one, "text", choice->text ? json_string(choice->text) : json_null());
        if (choice->detail && choice->detail[0]) set_text(one, "detail", choice->detail);
        json_array_append_new(list, one);
    }
    return list;
}

static json_t *tally_json(const Tally *tally)
{
    if (!tally->taken) return json_null();
    json_t *list = json_array();
    for (size_t i = 0; i < MAX_OPTIONS; i++)
        json_array_append_new(list, json_integer(tally->counts[i]));
    return list;
}

static json_t *leaders_json(uint16_t leaders)
{
    json_t *list = json_array();
    for (int i = 0; i < MAX_OPTIONS; i++)
        if (leaders >> i & 1) json_array_append_new(list, json_integer(i));
    return list;
}

static json_t *reasons_json(const Board *board)
{
    json_t *list = json_array();
    for (size_t i = 0; i < board->reason_count; i++) {
        json_t *one = json_object();
        set_number(one, "choice", board->reasons[i].option);
        set_text(one, "text", board->reasons[i].text);
        json_array_append_new(list, one);
    }
    return list;
}

/* How many could have voted in the last vote that was taken. */
static int asked_of(const Board *board)
{
    const Tally *second = &board->tallies[BALLOT_SECOND], *first = &board->tallies[BALLOT_FIRST];
    return second->taken ? second->asked : first->asked;
}

static json_t *revealed_json(const Board *board)
{
    if (!board->revealed) return json_null();
    json_t *object = json_object();
    set_number(object, "asked", asked_of(board));
    json_object_set_new(object, "first", tally_json(&board->tallies[BALLOT_FIRST]));
    json_object_set_new(object, "predicted", tally_json(&board->tallies[BALLOT_PREDICTED]));
    json_object_set_new(object, "second", tally_json(&board->tallies[BALLOT_SECOND]));
    json_object_set_new(object, "leaders", leaders_json(board->leaders));
    json_object_set_new(object, "reasons", reasons_json(board));
    return object;
}

static const char *text_of(const Board *board)
{
    if (board->question_text && board->question_text[0]) return board->question_text;
    bool statement = board->topic == TOPIC_STATEMENT && board->statement;
    return statement ? board->statement->text : "";
}

/* Of the texts of the pack. */
static void set_language(json_t *object, const Board *board)
{
    const Manifest *manifest = board->view ? board->view->manifest : NULL;
    bool known = manifest && manifest->language;
    json_object_set_new(object, "language", known ? json_string(manifest->language) : json_null());
}

/* Without version and counts: what tells one board from another. */
static char *body_of(const Board *board)
{
    json_t *object = json_object();
    set_text(object, "title", board->sitting_title);
    set_language(object, board);
    set_number(object, "item", board->item);
    set_number(object, "items", board->items);
    set_text(object, "place", place_names[board->place]);
    set_text(object, "step", step_names[board->step]);
    set_text(object, "topic", topic_names[board->topic]);
    set_text(object, "heading", board->item_title);
    set_text(object, "ask", ask_names[board->ask]);
    set_number(object, "question", board->question);
    json_object_set_new(object, "open", json_boolean(board->open));
    set_number(object, "pick", board->pick);
    set_text(object, "text", text_of(board));
    json_object_set_new(object, "choices", choices_json(board));
    json_object_set_new(object, "revealed", revealed_json(board));
    char *text = json_dumps(object, JSON_COMPACT);
    json_decref(object);
    CHECK(text != NULL);
    return text;
}

/* --- sheets --------------------------------------------------------------------------- */

static void sheet_free(Sheet *sheet)
{
    free(sheet->body);
    free(sheet->event);
    free(sheet);
}

static Sheet *sheet_new(const Board *board)
{
    Sheet *sheet = calloc(1, sizeof *sheet);
    CHECK(sheet != NULL);
    sheet->rules = rules_of(board);
    sheet->body = body_of(board);
    sheet->voters = board->voters;
    sheet->in = board->votes_in;
    return sheet;
}

/* What changes often stands around what seldom does. */
static void sheet_word(Sheet *sheet, const char *tag)
{
    StrBuf event = {0};
    sb_printf(&event, "data: {\"room\":\"%s\",\"version\":%" PRId64 ",", tag, sheet->version);
    sb_add_n(&event, sheet->body + 1, strlen(sheet->body) - 2);
    sb_printf(&event, ",\"voters\":%d,\"in\":%d}\n\n", sheet->voters, sheet->in);
    sheet->event = event.s;
    sheet->size = event.len;
}

static SlateNews sheet_news(const Sheet *old, const Sheet *sheet)
{
    if (old == NULL || strcmp(old->body, sheet->body) != 0) return SLATE_CHANGED;
    if (old->rules.smaller != sheet->rules.smaller) return SLATE_CHANGED;
    return old->voters == sheet->voters && old->in == sheet->in ? SLATE_SAME : SLATE_COUNTS;
}

Slate *slate_new(const char *tag)
{
    Slate *slate = calloc(1, sizeof *slate);
    CHECK(slate != NULL);
    pthread_mutex_init(&slate->lock, NULL);
    text_copy(slate->tag, sizeof slate->tag, tag);
    return slate;
}

void slate_free(Slate *slate)
{
    if (slate == NULL) return;
    slate_let(slate, slate->newest);
    pthread_mutex_destroy(&slate->lock);
    free(slate);
}

SlateNews slate_show(Slate *slate, const Board *board, int64_t wall_ms)
{
    Sheet *sheet = sheet_new(board), *old = NULL;
    pthread_mutex_lock(&slate->lock);
    SlateNews news = sheet_news(slate->newest, sheet);
    if (news != SLATE_SAME) {
        old = slate->newest;
        sheet->refs = 1;
        sheet->version = old && old->version >= wall_ms ? old->version + 1 : wall_ms;
        sheet_word(sheet, slate->tag);
        slate->newest = sheet;
        sheet = NULL;
    }
    pthread_mutex_unlock(&slate->lock);
    if (sheet) sheet_free(sheet);
    slate_let(slate, old);
    return news;
}

Sheet *slate_take(Slate *slate)
{
    pthread_mutex_lock(&slate->lock);
    Sheet *sheet = slate->newest;
    if (sheet) sheet->refs++;
    pthread_mutex_unlock(&slate->lock);
    return sheet;
}

void slate_let(Slate *slate, Sheet *sheet)
{
    if (sheet == NULL) return;
    pthread_mutex_lock(&slate->lock);
    bool last = --sheet->refs == 0;
    pthread_mutex_unlock(&slate->lock);
    if (last) sheet_free(sheet);
}

/* --- one seat's ------------------------------------------------------------------------- */

enum { LOOK_BACK = 16 }; /* questions, to find the vote that a reason belongs to */

bool board_may_say(const BoardRules *rules, Ballots *ballots, int64_t sitting, int seat)
{
    if (rules->ask != ASK_REASON || !rules->open || !rules->revealed) return false;
    Arena arena = {0};
    Cast cast = {0};
    int at = rules->question, last = at - LOOK_BACK;
    while (at > 0 && at > last && ballots_cast_count(ballots, sitting, at) == 0) at--;
    bool voted = ballots_paper(ballots, sitting, at, seat, CAST_CHOICE, &arena, &cast);
    arena_free(&arena);
    return voted && cast.choice < MAX_OPTIONS && (rules->smaller >> cast.choice & 1) != 0;
}

Yours board_yours(const BoardRules *rules, Ballots *ballots, int64_t sitting, int seat,
                  Arena *arena)
{
    Yours yours = {.seat = seat, .choice = -1, .predicted = -1};
    const int question = rules->question;
    Cast cast = {0};
    if (ballots_paper(ballots, sitting, question, seat, CAST_CHOICE, arena, &cast))
        yours.choice = cast.choice;
    if (ballots_paper(ballots, sitting, question, seat, CAST_PREDICTED, arena, &cast))
        yours.predicted = cast.choice;
    if (ballots_paper(ballots, sitting, question, seat, CAST_SAID, arena, &cast))
        yours.said = cast.text;
    yours.may_say = board_may_say(rules, ballots, sitting, seat);
    return yours;
}

static json_t *number_or_null(int number)
{
    return number < 0 ? json_null() : json_integer(number);
}

static char *yours_text(const Yours *yours)
{
    json_t *object = json_object();
    json_object_set_new(object, "choice", number_or_null(yours->choice));
    json_object_set_new(object, "predicted", number_or_null(yours->predicted));
    json_object_set_new(object, "said", yours->said ? json_string(yours->said) : json_null());
    json_object_set_new(object, "may_say", json_boolean(yours->may_say));
    char *text = json_dumps(object, JSON_COMPACT);
    json_decref(object);
    CHECK(text != NULL);
    return text;
}

const char *sheet_event(const Sheet *sheet, const Yours *yours, Arena *arena)
{
    char *own = yours_text(yours);
    int before = (int)sheet->size - 3; /* the closing brace and the empty line */
    const char *event = arena_printf(arena, "%.*s,\"seat\":%d,\"yours\":%s}\n\n", before,
                                     sheet->event, yours->seat, own);
    free(own);
    return event;
}

const char *sheet_json(const Sheet *sheet, const Yours *yours, Arena *arena)
{
    const char *event = sheet_event(sheet, yours, arena);
    size_t data = strlen("data: ");
    return arena_text_n(arena, event + data, strlen(event + data) - 2);
}
