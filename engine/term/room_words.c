#include "term/room_words.h"

#include <string.h>

#include "base/text.h"

/* What an argument is read against. */
typedef struct Reading {
    const Board *board;
    Arena *arena;
    RoomAsked *out;
} Reading;

typedef bool Argument(Reading *r, char *text);

/* ---- arguments ------------------------------------------------------------------------------ */

static bool nothing(Reading *r, char *text)
{
    (void)r;
    return *text == '\0';
}

static bool number(const char *text, int64_t min, int64_t max, int *out)
{
    int64_t n;
    if (!text_to_int(text, min, max, &n)) return false;
    *out = (int)n;
    return true;
}

static bool from_one(Reading *r, char *text)
{
    if (!number(text, 1, VOTES_MAX, &r->out->command.index)) return false;
    r->out->command.index--;
    return true;
}

static bool people(Reading *r, char *text)
{
    return number(text, 0, VOTES_MAX, &r->out->command.index);
}

static bool a_step(Reading *r, char *text)
{
    static const char *const dutch[ROOM_STEPS + 1] = {
        "geen",  "lezen", "stil",       "stemmen", "gesprek",   "opnieuw",
        "tonen", "tafel", "minderheid", "panel",   "beslissen", NULL};
    int step = names_find(step_names, text);
    if (step < 0) step = names_find(dutch, text);
    r->out->command.index = step;
    return step > STEP_NONE;
}

static bool a_method(Reading *r, char *text)
{
    static const char *const dutch[ROOM_METHODS + 1] = {"telefoons", "kaarten", "toetsenbord",
                                                        NULL};
    int method = names_find(method_names, text);
    if (method < 0) method = names_find(dutch, text);
    r->out->command.index = method;
    return method >= 0;
}

/* PACK, or PACK ID of a dilemma; a statement is tried when there is no such dilemma. */
static bool an_item(Reading *r, char *text)
{
    char *pack = line_first(&text);
    AgendaItem *item = &r->out->command.item;
    *item = (AgendaItem){.kind = *text ? AGENDA_DILEMMA : AGENDA_PACK,
                         .pack = arena_text(r->arena, pack),
                         .id = *text ? arena_text(r->arena, text) : NULL};
    return *pack != '\0' && strpbrk(text, " \t") == NULL;
}

size_t room_answers(const Board *board, uint8_t out[MAX_OPTIONS])
{
    size_t count = 0;
    if (board->topic == TOPIC_STATEMENT)
        while (count < DEGREES) out[count] = (uint8_t)count, count++;
    else if (board->view)
        for (; count < board->view->option_count; count++)
            out[count] = (uint8_t)board->view->options[count].index;
    return count;
}

/* A letter, or a number from 1, in the order shown. */
static bool an_answer(Reading *r, const char *text)
{
    uint8_t answers[MAX_OPTIONS];
    int n = 0, count = (int)room_answers(r->board, answers);
    if (!number(text, 1, count, &n)) {
        bool letter = text[0] != '\0' && text[1] == '\0';
        n = letter ? (text[0] | 0x20) - 'a' + 1 : 0;
    }
    if (n < 1 || n > count) return false;
    r->out->command.index = answers[n - 1];
    return true;
}

/* Which ballot, when one is named; else the one that is asked for now. */
static char *a_ballot(Reading *r, char *text)
{
    static const char *const dutch[BALLOTS + 1] = {"eerst", "voorspeld", "tweede", NULL};
    char *rest = text;
    r->out->command.ballot = r->board->ask == ASK_SECOND ? BALLOT_SECOND : BALLOT_FIRST;
    size_t len = strcspn(text, " \t");
    for (int b = 0; b < BALLOTS; b++) {
        const char *const names[] = {ballot_names[b], dutch[b]};
        for (int i = 0; i < 2; i++)
            if (strlen(names[i]) == len && strncmp(names[i], text, len) == 0) {
                line_first(&rest);
                r->out->command.ballot = (Ballot)b;
                return rest;
            }
    }
    return rest;
}

/* While the room chooses its agenda: which item, how many. */
static bool some_picks(Reading *r, char *text)
{
    int n;
    if (!number(line_first(&text), 1, AGENDA_MAX, &r->out->command.index)) return false;
    r->out->command.index--;
    if (!number(text, 0, VOTES_MAX, &n)) return false;
    r->out->counts[0] = (uint16_t)n;
    r->out->command.counts = r->out->counts;
    return true;
}

static bool some_cards(Reading *r, char *text)
{
    if (r->board->ask == ASK_AGENDA) return some_picks(r, text);
    uint8_t answers[MAX_OPTIONS];
    size_t shown = room_answers(r->board, answers), count = 0;
    text = a_ballot(r, text);
    for (int n; *text; count++) {
        char *word = line_first(&text);
        if (count >= shown || !number(word, 0, VOTES_MAX, &n)) return false;
        r->out->counts[answers[count]] = (uint16_t)n;
    }
    r->out->command.counts = r->out->counts;
    return count > 0 && count == shown;
}

static bool a_key(Reading *r, char *text)
{
    if (r->board->ask == ASK_AGENDA) return from_one(r, text);
    return an_answer(r, a_ballot(r, text));
}

static bool only_a_ballot(Reading *r, char *text)
{
    return *a_ballot(r, text) == '\0';
}

static bool a_text(Reading *r, char *text)
{
    r->out->command.text = line_unquoted(text);
    return true;
}

static bool a_reason_why(Reading *r, char *text)
{
    char *answer = line_first(&text);
    return an_answer(r, answer) && *text && a_text(r, text);
}

static bool a_recommendation(Reading *r, char *text)
{
    char *n = line_first(&text);
    return number(n, 1, RECOMMENDATIONS, &r->out->command.index) && a_text(r, text);
}

/* ---- arguments of the game's own commands ------------------------------------------------------
 */

static bool in_game(Reading *r, char *text, WordId word)
{
    Line line = {word, line_unquoted(text)};
    return r->board->view && word_command(&line, r->board->view, &r->out->command.command, NULL);
}

#define GAME(name, word)                                                                           \
    static bool name(Reading *r, char *text)                                                       \
    {                                                                                              \
        return in_game(r, text, word);                                                             \
    }
GAME(an_adviser, WORD_HEAR)
GAME(a_piece, WORD_OPEN)
GAME(a_choice, WORD_CHOOSE)
GAME(a_reason, WORD_REASON)
GAME(how_sure, WORD_SURE)
GAME(a_sentence, WORD_EXPLAIN)
GAME(as_expected, WORD_EFFECT)
GAME(a_note, WORD_NOTE)

/* "a | b | c" on a line each: a script's line has no other way. */
static const char *in_lines(Arena *arena, const char *text)
{
    StrBuf out = {0};
    while (*text) {
        size_t len = strcspn(text, "|"), end = len;
        while (end > 0 && text[end - 1] == ' ') end--;
        sb_add_n(&out, text, end);
        text += len + (text[len] == '|');
        while (*text == ' ') text++;
        if (*text) sb_add(&out, "\n");
    }
    const char *lines = arena_text(arena, sb_text(&out));
    sb_free(&out);
    return lines;
}

static bool some_people(Reading *r, char *text)
{
    r->out->command.command =
        (Command){.type = COMMAND_PRESENT, .text = in_lines(r->arena, line_unquoted(text))};
    return true;
}

static bool an_action(Reading *r, char *text)
{
    Command *command = &r->out->command.command;
    char *n = line_first(&text);
    *command = (Command){.type = COMMAND_ACTION, .text = in_lines(r->arena, line_unquoted(text))};
    return number(n, 1, ACTIONS, &command->index);
}

static bool a_lesson(Reading *r, char *text)
{
    r->out->command.command = (Command){.type = COMMAND_TAKE, .text = line_unquoted(text)};
    return true;
}

/* ---- the table ---------------------------------------------------------------------------------
 */

static const struct {
    const char *english, *dutch;
    SittingDo what;
    Argument *argument;
} words[LEAD_WORDS] = {
    [LEAD_NEXT] = {"next", "verder", SITTING_ON, nothing},
    [LEAD_STEP] = {"step", "stap", SITTING_STEP, a_step},
    [LEAD_REPEAT] = {"repeat", "herhaal", SITTING_REPEAT, nothing},
    [LEAD_TEST] = {"test", "proef", SITTING_TEST, nothing},
    [LEAD_PICK] = {"pick", "agenda", SITTING_PICK, nothing},
    [LEAD_ITEM] = {"item", "punt", SITTING_ITEM, from_one},
    [LEAD_ADD] = {"add", "voegtoe", SITTING_ADD, an_item},
    [LEAD_HEAR] = {"hear", "hoor", SITTING_GAME, an_adviser},
    [LEAD_OPEN] = {"open", "lees", SITTING_GAME, a_piece},
    [LEAD_CHOOSE] = {"choose", "kies", SITTING_GAME, a_choice},
    [LEAD_REASON] = {"reason", "reden", SITTING_GAME, a_reason},
    [LEAD_SURE] = {"sure", "zeker", SITTING_GAME, how_sure},
    [LEAD_EXPLAIN] = {"explain", "zeg", SITTING_GAME, a_sentence},
    [LEAD_EFFECT] = {"effect", "verwacht", SITTING_GAME, as_expected},
    [LEAD_NOTE] = {"note", "nota", SITTING_GAME, a_note},
    [LEAD_TAKE] = {"take", "meenemen", SITTING_GAME, a_lesson},
    [LEAD_ACTION] = {"action", "actie", SITTING_GAME, an_action},
    [LEAD_PRESENT] = {"present", "aanwezig", SITTING_GAME, some_people},
    [LEAD_CARDS] = {"cards", "kaarten", SITTING_CARDS, some_cards},
    [LEAD_KEY] = {"key", "toets", SITTING_KEY, a_key},
    [LEAD_UNDO] = {"undo", "terug", SITTING_UNKEY, only_a_ballot},
    [LEAD_MINORITY] = {"minority", "minderheid", SITTING_MINORITY, a_reason_why},
    [LEAD_SHOW] = {"show", "toon", SITTING_SHOW_SAID, from_one},
    [LEAD_RECOMMEND] = {"recommend", "aanbeveling", SITTING_RECOMMEND, a_recommendation},
    [LEAD_EXPECT] = {"expect", "aantal", SITTING_EXPECT, people},
    [LEAD_VOTES] = {"votes", "stemmen", SITTING_METHOD, a_method},
    [LEAD_CLOSE] = {"close", "slot", SITTING_CLOSE, nothing},
    [LEAD_PAUSE] = {"pause", "pauze", SITTING_PAUSE, nothing},
    [LEAD_RESUME] = {"resume", "hervat", SITTING_RESUME, nothing},
    [LEAD_MORE] = {"more", "meer", SITTING_MORE, nothing},
    [LEAD_WAIT] = {"wait", "wacht", SITTING_DOINGS, NULL},
    [LEAD_LOOK] = {"look", "kijk", SITTING_DOINGS, NULL},
    [LEAD_DESK] = {"desk", "regie", SITTING_DOINGS, NULL},
    [LEAD_SPLIT] = {"split", "stand", SITTING_DOINGS, NULL},
    [LEAD_WHO] = {"who", "wie", SITTING_DOINGS, NULL},
    [LEAD_AWAY] = {"away", "weg", SITTING_DOINGS, NULL},
    [LEAD_BACK] = {"back", "weer", SITTING_DOINGS, NULL},
    [LEAD_URL] = {"url", "adres", SITTING_DOINGS, NULL},
    [LEAD_LISTEN] = {"listen", "luister", SITTING_DOINGS, NULL},
    [LEAD_PASSES] = {"passes", "kaartjes", SITTING_DOINGS, NULL},
    [LEAD_HELP] = {"help", "hulp", SITTING_DOINGS, NULL},
    [LEAD_END] = {"end", "einde", SITTING_DOINGS, NULL},
    [LEAD_QUIT] = {"quit", "stop", SITTING_DOINGS, NULL},
};

const char *room_word_name(RoomWordId word)
{
    return words[word].english;
}

LineKind room_line_read(char *text, RoomLine *out)
{
    out->rest = line_text(text);
    if (*out->rest == '\0') return LINE_EMPTY;
    char *word = line_first(&out->rest);
    for (int i = 0; i < LEAD_WORDS; i++) {
        out->word = (RoomWordId)i;
        if (strcmp(word, words[i].english) == 0 || strcmp(word, words[i].dutch) == 0)
            return LINE_WORD;
    }
    out->rest = word;
    return LINE_UNKNOWN;
}

bool room_word_command(const RoomLine *line, const Board *board, Arena *arena, RoomAsked *out,
                       Err *err)
{
    Reading reading = {board, arena, out};
    *out = (RoomAsked){.command = {.type = words[line->word].what}};
    const char *typed = arena_text(arena, line->rest);
    if (words[line->word].argument(&reading, line->rest)) return true;
    const char *key = *typed ? "term.room_argument" : "term.room_missing";
    return err_set(err, key, "word", words[line->word].english, "argument", typed, NULL);
}
