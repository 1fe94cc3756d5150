/* The facilitator's screens of a room: what they share.
 *
 * SETUP, AGENDA and CHECK prepare a sitting, SCREEN_ROOM (the desk) drives it. What is prepared
 * lies in a DeskDraft, which outlives each of them; the sitting itself lies behind UiRoom, and the
 * desk keeps nothing of it but what is being typed. No rule stands here: what may be done says
 * Desk, else `send` refuses.
 *
 * What is secret (notes, split, reasons sent in) is drawn through desk_secret, which covers it.
 */
#ifndef REGISSEUR_UI_DESK_H
#define REGISSEUR_UI_DESK_H

#include "ui/projector.h"
#include "ui/room_host.h"
#include "ui/screens.h"

/* --- what is prepared (desk_draft.c) ----------------------------------------------------- */

enum { DESK_PRESENT_BYTES = 4096, DESK_PACK_BYTES = 128, DESK_EXPECTED_MAX = 999 };

typedef struct DeskDraft {
    Arena arena;        /* texts of `items` */
    SittingSetup setup; /* present and address are set when it begins */
    ProjectorMode projector;
    char pack[DESK_PACK_BYTES]; /* the whole pack that is chosen; "" when it is the agenda */
    AgendaItem items[AGENDA_MAX];
    size_t count;
    UiField title;                   /* of the agenda */
    bool pick;                       /* the attendees choose from it */
    char ticked[DESK_PRESENT_BYTES]; /* functions, a line each */
    UiField others, expected;        /* as typed */
    char address[64];
    UiField note;             /* begun at the desk and not yet kept */
    bool sound_off, can_read; /* ticked in the check */
    bool preview_seen;
} DeskDraft;

/* Makes it with the host's defaults where there is none yet. */
DeskDraft *desk_draft(Ui *ui);
void desk_draft_free(DeskDraft *draft); /* NULL is fine */
/* Of the library: goes where `regisseur room` asked to go, once. */
void desk_greet(Ui *ui);
/* From the library: a session in a room with this pack; NULL keeps what was chosen. */
void desk_prepare(Ui *ui, const char *pack);
/* True when the file is an agenda: it is opened, or why not is said. */
bool desk_drop(Ui *ui, const char *path);
bool desk_open_agenda(Ui *ui, const char *path);
bool desk_ticked(const DeskDraft *draft, const char *function);
void desk_tick(DeskDraft *draft, const char *function);
/* Who is there, a line each: what is ticked and what is typed between commas. */
const char *desk_present(const DeskDraft *draft, Arena *arena);
/* Opens the room. False says why not. */
bool desk_begin(Ui *ui);

/* --- the desk (screen_room.c) ------------------------------------------------------------- */

enum DeskKind {
    DESK_NEXT = 1,
    DESK_PAUSE,
    DESK_MORE,
    DESK_STEP, /* index: RoomStep */
    DESK_REPEAT,
    DESK_SKIP,
    DESK_COVER,
    DESK_PROJECTOR,
    DESK_PAGE, /* 0 back, 1 on */
    DESK_TEST,
    DESK_PICK,
    DESK_CHECK,
    DESK_HEAR,
    DESK_OPEN,
    DESK_CARD,  /* a field; index: ballot * MAX_OPTIONS + option */
    DESK_COUNT, /* the cards go in; index: ballot */
    DESK_KEYS,  /* to the shared keyboard */
    DESK_UNKEY,
    DESK_SHOW, /* a reason that was sent */
    DESK_WHY,  /* a field; index: option */
    DESK_CHOICE,
    DESK_REASON,
    DESK_SURE,
    DESK_SENTENCE,
    DESK_EFFECT,
    DESK_NOTE,
    DESK_PRESENT,
    DESK_ACTION,    /* a field; index: action * 3 + part */
    DESK_RECOMMEND, /* a field */
    DESK_REPORT,    /* index: format */
    DESK_OPEN_REPORT,
    DESK_DEBRIEF,
    DESK_END,
    DESK_LATER,
    DESK_FINISH, /* to the closing, before the story is over */
    DESK_GO_ON,  /* from the closing to what was not discussed */
    DESK_STAY,
    DESK_ITEM, /* index: on the agenda */
    DESK_EXPECT,
    DESK_VOTE, /* at the shared keyboard; index: position */
    DESK_GIVE,
    DESK_METHOD, /* index: RoomMethod */
    DESK_PICKED, /* a field; index: on the agenda */
    DESK_PASSES, /* printed codes */
    DESK_OPEN_PASSES,
    DESK_SCROLL /* areas */
};
enum { DESK_LEFT = 1, DESK_RIGHT, DESK_DIALOG };
enum { DESK_PARTS = 3 }; /* of an action: what, who, when */

typedef enum DeskMode { DESK_MAIN, DESK_LEAVING, DESK_ENDING, DESK_VOTING } DeskMode;

/* The shared keyboard: what the person in front of it is asked. */
typedef enum DeskTurn { TURN_CHOICE, TURN_PREDICT, TURN_DONE } DeskTurn;

typedef struct DeskState {
    Board board; /* as it was last looked at; in the frame's arena */
    Desk desk;
    UiTraffic traffic;
    DeskMode mode;
    DeskTurn turn;
    bool predicted;                   /* by the one who sits at the keyboard */
    bool hidden;                      /* what is secret, by its key */
    int asked;                        /* pressed once where that asks: DeskKind * 64 + index */
    int selected;                     /* position of the chair's option + 1 */
    uint64_t selected_ms, changed_ms; /* so that a double press is no confirmation */
    unsigned seen; /* place, step, item and round: when they change, what is typed is old */
    UiField note, sentence, present, expected;
    UiField cards[BALLOTS][MAX_OPTIONS], picked[BOARD_CHOICES];
    UiField why[MAX_OPTIONS];
    UiField actions[ACTIONS][DESK_PARTS];
    UiField recommend[RECOMMENDATIONS];
    uint64_t written, written_at; /* of the closing's fields: kept when still */
    bool unsaved;
    char made[1024];     /* where the report is */
    char passes[1024];   /* where the cards are */
    bool passes_anew;    /* those of before are good no more */
    AgendaOffer *offers; /* for the titles of an agenda; in ui->keep */
    size_t offer_count;
} DeskState;

/* Looks again: board, desk and traffic as they are now. False when no room goes on. */
bool desk_look(Ui *ui);
bool desk_send(Ui *ui, SittingCommand command); /* false: its reason is shown */
bool desk_game(Ui *ui, Command command);
/* True while what is secret is not to be drawn. */
bool desk_covered(const Ui *ui);
/* True on the second press of something that asks first. */
bool desk_sure(Ui *ui, int kind, int index);
bool desk_is_asked(const DeskState *s, int kind, int index);
bool desk_empties(const DeskState *s, RoomStep step); /* going there empties a box */
/* Where Enter leads after something was done: on. */
void desk_focus_next(Ui *ui);
bool desk_blank(const char *text);

typedef struct DeskAnswer { /* what can be chosen about the topic */
    int index;              /* as commands and tallies have it */
    const char *letter, *text, *detail;
} DeskAnswer;
size_t desk_answers(Ui *ui, const Board *board, DeskAnswer out[MAX_OPTIONS]);
const DeskAnswer *desk_answer(const DeskAnswer *answers, size_t count, int index); /* NULL: none */
/* What an item of an agenda is called. */
const char *desk_item_title(const AgendaOffer *offers, size_t count, const AgendaItem *item);
/* Who is there, from a text of lines, one below the other. */
void desk_lines(Ui *ui, const char *icon, const char *lines);
/* "Sierre", or the agenda's title */
const char *desk_title(const Board *board);

/* Layout (desk_frame.c) */
void desk_header(Ui *ui);
void desk_rail(Ui *ui);
void desk_footer(Ui *ui);
const char *desk_step_name(Ui *ui, RoomStep step);
/* The steps of this round in order; how many. */
size_t desk_steps(const DeskState *s, RoomStep out[ROOM_STEPS]);
void desk_panel(Ui *ui, const char *title); /* closed by ui_close */
void desk_line(Ui *ui, const char *icon, Colour colour, TypeRole type, const char *text);
void desk_tip(Ui *ui, const char *text); /* what to do or say now */
/* The box around what only the facilitator may see. False: it is covered, and nothing else is to be
 * drawn in it. Either way closed by ui_close. */
bool desk_secret(Ui *ui, const char *title);

/* What stands left, per place and step */
bool desk_can_pick(const DeskState *s);    /* the attendees may choose the agenda */
bool desk_picks(const Ui *ui);             /* and will, next */
void desk_lobby(Ui *ui);                   /* desk_lobby.c */
void desk_people(Ui *ui);                  /* right of it */
void desk_agenda(Ui *ui);                  /* the attendees choose */
bool desk_count_picked(Ui *ui, int index); /* cards for one of the agenda, as typed */
void desk_item(Ui *ui);
void desk_passes(Ui *ui); /* desk_passes.c: printed codes */
bool desk_passes_act(Ui *ui, int kind);
void desk_round(Ui *ui);                     /* desk_round.c */
void desk_topic(Ui *ui, const Board *board); /* the question and what can be answered */
void desk_read(Ui *ui);                      /* desk_read.c */
void desk_ballot(Ui *ui);                    /* desk_vote.c: a step in which votes are taken */
void desk_reveal(Ui *ui);
void desk_split(Ui *ui);    /* as it stands, before the room sees it */
void desk_minority(Ui *ui); /* desk_say.c */
void desk_panel_step(Ui *ui);
void desk_table(Ui *ui);
void desk_decide(Ui *ui); /* desk_decide.c */
void desk_chosen(Ui *ui);
void desk_outcome(Ui *ui);
void desk_ending(Ui *ui);
void desk_closing(Ui *ui); /* desk_closing.c */
void desk_closing_fill(Ui *ui);
void desk_closing_save(Ui *ui);
void desk_closing_watch(Ui *ui); /* each frame: keeps what nobody is writing in any more */
int desk_closing_wait(const Ui *ui);
bool desk_closing_act(Ui *ui, int kind, int index);
/* What stands right (desk_notes.c) */
void desk_notes(Ui *ui);
void desk_note_field(Ui *ui);
bool desk_note_act(Ui *ui);

/* Votes (desk_vote.c) */
Ballot desk_ballot_now(const Board *board);
bool desk_count_cards(Ui *ui, int ballot); /* sends what is typed */
void desk_card_next(Ui *ui, int index);    /* Enter in one: on to the next */
bool desk_focus_vote(Ui *ui);              /* to where votes are typed in; false: nowhere */
void desk_take_back(Ui *ui);               /* the last vote at the keyboard */
bool desk_cards_waiting(const Ui *ui);     /* typed and not sent */
void desk_clear_cards(DeskState *s);
const Tally *desk_last_vote(const Board *board); /* that the room has seen */
int desk_cards_of(const UiField *field);         /* -1: no number */
void desk_how_many(Ui *ui);                      /* the field with how many people there are */
void desk_other_methods(Ui *ui);                 /* to vote in another way from now on */

/* One after the other at this keyboard (desk_keys.c) */
void desk_keys(Ui *ui);
void desk_keys_begin(Ui *ui);
void desk_keys_act(Ui *ui, int kind, int index);
bool desk_keys_key(Ui *ui, const UiKey *key);
void desk_keys_back(Ui *ui);

/* Ways out (desk_leave.c) */
void desk_leave(Ui *ui);
bool desk_leave_act(Ui *ui, int kind);

#endif
