/* The timeline of one round: a lane for each kind of moment, an axis of scenario seconds.
 *
 * Kind is told by the lane, its name and an icon, never by colour alone. What the playhead has
 * not reached yet is hollow. The widget is one control: a click lands on the mark nearest to it.
 * Draws only; which moment is current is the screen's business.
 */
#ifndef REGISSEUR_UI_REPLAY_H
#define REGISSEUR_UI_REPLAY_H

#include "ui/ui.h"

enum { REPLAY_LANES = 6, REPLAY_MARKS = 128 /* more are not drawn */ };

typedef struct ReplayLane {
    const char *icon, *name;
} ReplayLane;

typedef struct ReplayMark {
    uint32_t at_ms;
    int lane;
    const char *icon, *label; /* of fonts_icon's names; a few words */
} ReplayMark;

/* Marks are in order of time; everything lives in the frame's arena. */
typedef struct Replay {
    ReplayLane lanes[REPLAY_LANES];
    size_t lane_count;
    ReplayMark *marks;
    size_t mark_count;
    size_t passed;    /* how many of them the playhead has reached; the last of those is current */
    uint32_t span_ms; /* the length of the axis */
    uint32_t head_ms;
    const char *name, *value; /* for those who do not see it */
} Replay;

void replay_timeline(Ui *ui, uint32_t id, const Replay *replay);
/* The mark nearest to where the mouse pressed the timeline; -1 when it was not the mouse. */
int replay_hit(const Ui *ui, uint32_t id);
/* The time under the mouse, within the axis; false when the timeline is not there. */
bool replay_time(const Ui *ui, uint32_t id, uint32_t *ms);

#endif
