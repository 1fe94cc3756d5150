/* What the projector's screens share: the Board they draw, the frame around a page, and its parts.
 *
 * All of it is drawn from Board (store/sitting.h) and from what people type to join. Lengths are
 * units of which 360 are the height of the wall at 100 %: the body of a text is a twenty-first of
 * it, at least. What stands between wall_page and wall_page_end is drawn as large as it fits, in
 * steps; what does not fit at the smallest step is turned in pages.
 */
#ifndef REGISSEUR_UI_PROJECTOR_WALL_H
#define REGISSEUR_UI_PROJECTOR_WALL_H

#include "store/sitting.h"
#include "ui/room_host.h"
#include "ui/round.h"
#include "ui/ui_core.h"

enum WallKind { WALL_PAGE = 1, WALL_NEWS };

typedef struct Wall {
    Board board;
    UiTraffic traffic; /* shown and url are "" when no phone can join */
    bool joining;      /* phones vote, and the listener is on */
} Wall;

typedef struct WallChoice {
    const char *letter; /* "A"; of a statement and an agenda the number */
    const char *text, *detail;
    int index; /* in tallies and reasons */
} WallChoice;

typedef enum WallFit {            /* what is done when a page is full */
                       FIT_PAGES, /* the rest on another */
                       FIT_CLOSE, /* a little smaller, so that all of it is seen at once; then pages
                                   */
                       FIT_ONE    /* much smaller */
} WallFit;

typedef struct WallState { /* of SCREEN_PROJECTOR */
    int step;              /* of the type size, in this frame */
    WallFit fit;
    int rebuilt;        /* how often since the size was found */
    uint32_t signature; /* of what is shown: when it changes, page one */
    uint32_t news;      /* what came last: a node that has to be seen; 0 when none */
    unsigned seen_news; /* how many messages, dossier items and advisers were there */
    uint64_t turn_ms;   /* when the page turns by itself */
    uint64_t built_ms;
    uint32_t left_ms;
    bool runs; /* the step's clock */
} WallState;

/* --- the frame (projector_frame.c) --- */
/* Header, and a page that is open until wall_end. */
void wall_begin(Ui *ui, const Wall *wall, const char *title, const char *subtitle);
/* The same for a step of a round. */
void wall_begin_step(Ui *ui, const Wall *wall);
/* Closes the page; below it `sign` (NULL: how to join), beside it, when a question is asked, who
 * voted. */
void wall_end(Ui *ui, const Wall *wall, const char *icon, const char *sign);
bool wall_again(Ui *ui); /* Screen.again */

/* --- parts (projector_parts.c) --- */
size_t wall_choices(Ui *ui, const Wall *wall, WallChoice out[BOARD_CHOICES]);
const WallChoice *wall_choice_of(const WallChoice *choices, size_t count, int index);
const char *wall_question(Ui *ui, const Wall *wall);
/* All of them; degrees of a statement beside each other when they fit. */
void wall_options(Ui *ui, const Wall *wall);
void wall_badge(Ui *ui, const char *letter);
void wall_option(Ui *ui, const WallChoice *choice, bool marked, bool details);
void wall_statement(Ui *ui, const Wall *wall);
/* A share of `of`: solid, or hatched so that two are told apart without colour. */
void wall_bar(Ui *ui, int n, int of, bool hatched, float height);
/* The same, standing: `width` wide. */
void wall_pillar(Ui *ui, int n, int of, bool hatched, float width, float height);
/* How large five words of a scale can stand beside each other; 0 when they can not. `beside`: the
 * column of the votes is there too. */
float wall_scale_zoom(const Ui *ui, bool beside);
/* In large type where its words fit, in smaller where they do not. */
TypeRole wall_display(const Ui *ui);
void wall_votes(Ui *ui, const Wall *wall); /* in and missing: a number and a bar */
void wall_in_one_piece(Ui *ui, TypeRole type, const char *text, float room);
void wall_join(Ui *ui, const Wall *wall, float side);
void wall_big_code(Ui *ui, const Wall *wall); /* of the lobby (projector_lobby.c) */
/* --- the places (projector_lobby.c, projector_round.c, projector_votes.c, projector_story.c) ---
 */
void wall_lobby(Ui *ui, const Wall *wall);
void wall_test(Ui *ui, const Wall *wall);
void wall_agenda(Ui *ui, const Wall *wall);
void wall_item(Ui *ui, const Wall *wall);
void wall_closing(Ui *ui, const Wall *wall);
void wall_read(Ui *ui, const Wall *wall);
void wall_silent(Ui *ui, const Wall *wall);
void wall_vote(Ui *ui, const Wall *wall);
void wall_talk(Ui *ui, const Wall *wall);
void wall_table(Ui *ui, const Wall *wall);
void wall_decide(Ui *ui, const Wall *wall);
void wall_reveal(Ui *ui, const Wall *wall);
void wall_minority(Ui *ui, const Wall *wall);
void wall_panel(Ui *ui, const Wall *wall);
void wall_chosen(Ui *ui, const Wall *wall);
void wall_outcome(Ui *ui, const Wall *wall);
void wall_ending(Ui *ui, const Wall *wall);

/* --- samples (projector_samples.c) --- */
/* Sample `n` in the words of the interface; all of it in ui->arena. */
void wall_sample(Ui *ui, int n, Wall *out);

#endif
