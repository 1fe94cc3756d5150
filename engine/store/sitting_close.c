/* The room is done before the story is: what goes on is adjourned, what was not discussed stays so.
 */
#include "store/sitting_inside.h"

bool sitting_close(Sitting *s, const SittingCommand *command, int64_t wall_ms, Err *err)
{
    (void)command;
    Event event = {.type = EVENT_ADJOURNED};
    Command adjourned = {.type = COMMAND_ROOM, .room = &event};
    AskKind ask = sitting_ask(s);
    if (s->game == NULL) return err_set(err, "room.in_the_lobby", NULL);
    if (sitting_place(s) == BOARD_CLOSING) return true;
    if (ask == ASK_FIRST || ask == ASK_SECOND) return err_set(err, "room.vote_open", NULL);
    if (!sitting_game_do(s, &adjourned, 1, wall_ms, err)) return false;
    s->running = false;
    sitting_shred(s, s->row.question);
    return true;
}
