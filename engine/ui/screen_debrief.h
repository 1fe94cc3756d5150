/* The parts of the debrief's screen: what they share.
 *
 * The record is folded when the screen is entered, and again when something was taken along; what
 * is reachable is computed once, when the second or third step is first looked at. Step one shows
 * no outcome, no effect and no indicator.
 */
#ifndef REGISSEUR_UI_SCREEN_DEBRIEF_H
#define REGISSEUR_UI_SCREEN_DEBRIEF_H

#include "core/bands.h"
#include "core/score.h"
#include "ui/screens.h"

enum DebriefKind {
    DEBRIEF_STEP = 1,
    DEBRIEF_LIBRARY,
    DEBRIEF_PLAY_ON,
    DEBRIEF_DECISION, /* of the list in step one */
    DEBRIEF_EARLIER,  /* decision, where there is no room for the list */
    DEBRIEF_LATER,
    DEBRIEF_TIMELINE,
    DEBRIEF_MOMENT,
    DEBRIEF_BACKWARD,
    DEBRIEF_PLAY,
    DEBRIEF_FORWARD,
    DEBRIEF_CARD,    /* of the map in step two */
    DEBRIEF_MEASURE, /* what the evaluation line in step three is of */
    DEBRIEF_LINE,
    DEBRIEF_OPTION, /* opens and shuts it */
    DEBRIEF_WHAT_IF,
    DEBRIEF_TAKEN, /* fields of step four */
    DEBRIEF_FIELD,
    DEBRIEF_REPORT,
    DEBRIEF_SHOW_REPORT,
    DEBRIEF_LIST, /* scroll areas */
    DEBRIEF_RECORD,
    DEBRIEF_MAP,
    DEBRIEF_ROADS,
    DEBRIEF_TAKE,
    DEBRIEF_STATEMENTS
};

enum { /* the debrief's own: core/names has steps of a room */
       STEP_REPLAY,
       STEP_CHAIN,
       STEP_ROADS,
       STEP_TAKE,
       STEP_STATEMENTS, /* only when a room had rounds without a decision */
       STEPS
};
typedef enum Reach { REACH_UNKNOWN, REACH_WANTED, REACH_TRIED } Reach;

typedef struct DebriefState {
    const Session *session; /* the host's; NULL when nothing runs */
    Debrief debrief;
    const ChainLink *links; /* in the debrief's arena */
    size_t link_count;
    Profiles profiles; /* without bounds until `reach` was tried */
    Reach reach;
    Graph *graph; /* NULL until then, and when it can't be had */
    Bands *bands; /* NULL when there is no graph */
    BandSet
        *line; /* the beginning and after each decision; NULL when the graph has not that play */
    int step;
    uint64_t entered_ms; /* real time */
    char report[1024];   /* where it was saved; "" when it was not */
    bool report_whole;   /* in every format */
    size_t decision;     /* looked at, in the first three steps */
    size_t measure;      /* of step three: the values, then the indicators in sight */
    bool measured;       /* chosen already */
    unsigned open;       /* bits: options of that decision that are read whole */
    /* step four: as it is being written; of an action what, who and when */
    UiField taken, present, actions[ACTIONS][3];
    size_t written;      /* so much, in the last frame */
    uint64_t written_at; /* real time of the last letter */
    uint32_t writing;    /* the field that had the focus */
    bool not_saved;
    /* the replay of that decision */
    size_t passed;    /* moments that the playhead has reached */
    uint32_t head_ms; /* scenario time */
    bool playing;
    bool scrubbed;      /* the playhead was dragged: letting go leaves it where it is */
    uint64_t played_at; /* real time of the last move while playing */
} DebriefState;

void debrief_fold(Ui *ui); /* the record, anew */
const Decision *debrief_now(const DebriefState *s);
const char *debrief_names(Ui *ui, const char *group, const char *name); /* "phase", "reactie" */
/* "B", the letter it had on screen; "" for what only the bell can bring. */
const char *debrief_letter(Ui *ui, const Decision *d, int option);
const char *debrief_of(Ui *ui, long n); /* with a real minus sign */
/* A line with an icon: mark, words. */
void debrief_line(Ui *ui, const char *icon, TypeRole type, Colour colour, const char *text);
void debrief_panel(Ui *ui, const char *title); /* closed by ui_close */
void debrief_questions(Ui *ui, const char *const keys[2]);
void debrief_look_at(Ui *ui, size_t decision); /* its replay stands at the end */
/* The decisions, to choose one; and instead of them where there is no room. */
void debrief_list(Ui *ui);
void debrief_turn_pages(Ui *ui);
/* An author's text as it stood on screen in the round of `d`. */
const char *debrief_as_read(Ui *ui, const Decision *d, const char *text);
const char *debrief_value(Ui *ui, size_t value); /* its name */
enum { DEBRIEF_WIDE = 1080 };                    /* room for the list and what it is of */

/* step one */
void debrief_replay(Ui *ui);
bool debrief_replay_key(Ui *ui, const UiKey *key);
bool debrief_replay_act(Ui *ui, int kind, int index);
void debrief_replay_drag(Ui *ui, int kind); /* the playhead follows the mouse */
/* What was on screen, what was not, what was decided; on `passed` moments. */
void debrief_seen(Ui *ui);
void debrief_missed(Ui *ui);
void debrief_choice(Ui *ui);
void debrief_six_links(Ui *ui);
const char *debrief_who_chose(const Decision *d); /* a key */
/* In a few words, for a mark on the timeline. */
const char *debrief_moment(Ui *ui, const Decision *d, const Moment *m);
const char *debrief_moment_icon(const Decision *d, const Moment *m);

/* step two */
void debrief_chain_step(Ui *ui);
bool debrief_chain_key(Ui *ui, const UiKey *key);
void debrief_profiles(Ui *ui); /* values, roles, deferral */

/* step three */
void debrief_roads(Ui *ui);
bool debrief_roads_key(Ui *ui, const UiKey *key);
bool debrief_roads_act(Ui *ui, int kind, int index);
void debrief_bands(Ui *ui); /* fills `line` in, once there is a graph */
/* What really happened there, and how the reference panel chose. */
void debrief_reality(Ui *ui);
void debrief_panel_votes(Ui *ui);

/* step four */
void debrief_take(Ui *ui);
void debrief_take_fill(Ui *ui);  /* the fields, from the record */
void debrief_take_watch(Ui *ui); /* saves when nobody is writing any more */
void debrief_take_save(Ui *ui);  /* at once, what is not yet */
int debrief_take_wait(const Ui *ui);
bool debrief_take_act(Ui *ui, int kind, int index);
bool debrief_take_back(Ui *ui); /* out of a field */

/* of a room */
size_t debrief_loose(const DebriefState *s); /* rounds without a decision: statements, undecided */
void debrief_statements(Ui *ui);             /* those */
void debrief_split(Ui *ui, const RoomRound *round); /* a panel: votes, prediction, reasons, times */
void debrief_votes(Ui *ui, const RoomRound *round, size_t option); /* in a line; nothing without */
void debrief_worth(Ui *ui, const Decision *d,
                   size_t option); /* what it does by itself, in a line */
void debrief_recommended(Ui *ui);
void debrief_attendees(Ui *ui);

#endif
