/* What the chair may see now: all that a face draws, and nothing else.
 *
 * A face draws a View and sends commands. It never looks at a State or a
 * Scenario to find out what is allowed. The texts that stand in the View itself have
 * {explain:ID} and {indicator:ID} filled in; a face shows those, not the scenario's.
 */
#ifndef REGISSEUR_CORE_VIEW_H
#define REGISSEUR_CORE_VIEW_H

#include "core/session.h"

typedef struct ViewInject {
    const Inject *inject;
    const char *text; /* filled in, as all texts named so below */
    uint32_t at_ms; /* when it arrived in this round */
} ViewInject;

typedef struct ViewDossier {
    int index; /* for COMMAND_OPEN */
    const DossierItem *item; /* title and cost; the image only when opened */
    const char *text;        /* NULL until opened */
    bool opened;
} ViewDossier;

typedef struct ViewAdvice {
    int index; /* for COMMAND_HEAR */
    const Adviser *adviser;
    const Advice *advice; /* for its cost and side */
    const char *text;     /* NULL until heard */
    bool heard;
    int option; /* position in View.options of the option it speaks of, -1 when none of those shown */
} ViewAdvice;

typedef struct ViewOption {
    int index; /* for COMMAND_CHOOSE */
    const Option *option;
    bool chosen;
} ViewOption;

typedef struct ViewReason {
    const char *text;
    bool ticked;
} ViewReason;

typedef struct ViewMeter {
    const Indicator *indicator;
    int before, now; /* equal but after an outcome that moved it */
} ViewMeter;

typedef struct View {
    Stage stage;
    const Manifest *manifest;
    const Adviser *advisers; /* all who are around the table */
    size_t adviser_count;
    const Dilemma *dilemma; /* NULL in the briefing and at the end */
    int round;              /* from 1; decisions made at the end */
    bool clock_runs;        /* the bell can ring: round, not paused, clock not off */
    bool paused, warning, can_more;
    Clock clock;
    uint32_t left_ms, total_ms; /* scenario time; left UINT32_MAX without a bell */
    uint32_t used_ms;
    ViewInject injects[MAX_INJECTS]; /* those that arrived, in order */
    ViewDossier dossier[MAX_DOSSIER];
    ViewAdvice advice[MAX_ADVICE];
    ViewOption options[MAX_OPTIONS];
    ViewReason reasons[MAX_REASONS];  /* of the chosen option */
    ViewMeter meters[MAX_INDICATORS]; /* those not hidden */
    size_t inject_count, dossier_count, advice_count, option_count, reason_count, meter_count;
    const Option *chosen; /* from STAGE_REASONS on, NULL before */
    bool bell;
    int sure, effect;          /* 0 when not said */
    const char *audience;      /* of the sentence asked for, NULL when none is */
    const char *explained;     /* "" when not written */
    const char *situation, *uncertain, *question; /* NULL outside a round; uncertain may be "" */
    const char *outcome;       /* in STAGE_OUTCOME, else NULL */
    const Ending *ending;      /* in STAGE_ENDED */
    const char *headline, *article;
} View;

/* Texts that need filling in are written to `arena` and live as long as that. */
void view_make(const Session *session, Arena *arena, View *out);

#endif
