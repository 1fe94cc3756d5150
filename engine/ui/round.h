/* The parts of the round's screen: what they share. */
#ifndef REGISSEUR_UI_ROUND_H
#define REGISSEUR_UI_ROUND_H

#include "ui/screens.h"

enum RoundKind {
    ROUND_OPTION = 1,
    ROUND_ADVICE,
    ROUND_DOSSIER,
    ROUND_PAUSE,
    ROUND_MORE,
    ROUND_MESSAGES,
    ROUND_LEAVE,
    ROUND_PAGE, /* scroll areas */
    ROUND_LEFT,
    ROUND_RIGHT
};

typedef struct RoundState {
    int selected;         /* position in View.options + 1; 0 when none */
    uint64_t selected_ms; /* when, so that a double click is no confirmation */
    bool all_messages;
    size_t messages_seen;
} RoundState;

/* Letters that hear an adviser and open a dossier item; the options have A to E. */
extern const char round_advice_keys[], round_dossier_keys[];

/* The bar on top after a choice: no time runs. `title` says which step this is. */
void round_plain_header(Ui *ui, const char *title);
void round_header(Ui *ui);    /* bar, time, and the band of a pause */
void round_situation(Ui *ui); /* text and what is uncertain */
void round_question(Ui *ui);
void round_dossier(Ui *ui);
void round_messages(Ui *ui); /* the newest */
void round_earlier(Ui *ui);  /* the others, once asked for */
void round_advisers(Ui *ui);
void round_options(Ui *ui);
float round_options_height(const Ui *ui); /* about, in design units */
void round_meters(Ui *ui);                /* as a section of the page */
void round_footer(Ui *ui, bool meters);

const char *option_letter(Ui *ui, int position);
/* An answer to a statement, 0..DEGREES - 1, in the words that the phones have. */
const char *degree_text(Ui *ui, int degree);
/* Real milliseconds until the bell: the clock may be stretched. */
uint32_t round_left_ms(const View *view);

#endif
