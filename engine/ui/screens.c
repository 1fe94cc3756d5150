#include "ui/screens.h"

static const Screen *const screens[SCREENS] = {
    [SCREEN_LIBRARY] = &screen_library,   [SCREEN_SESSIONS] = &screen_sessions,
    [SCREEN_SETTINGS] = &screen_settings, [SCREEN_HELP] = &screen_help,
    [SCREEN_INSTALL] = &screen_install,   [SCREEN_NOTICE] = &screen_notice,
    [SCREEN_BRIEFING] = &screen_briefing, [SCREEN_ROUND] = &screen_round,
    [SCREEN_REASONS] = &screen_reasons,   [SCREEN_OUTCOME] = &screen_outcome,
    [SCREEN_ENDING] = &screen_ending,     [SCREEN_DEBRIEF] = &screen_debrief,
    [SCREEN_ROOM_SETUP] = &screen_room_setup, [SCREEN_ROOM_AGENDA] = &screen_room_agenda,
    [SCREEN_ROOM_CHECK] = &screen_room_check, [SCREEN_ROOM] = &screen_room,
    [SCREEN_COMPARE] = &screen_compare,   [SCREEN_PROJECTOR] = &screen_projector,
};

static const Screen missing = {.name = "missing"};

const Screen *screen_of(ScreenId id)
{
    return screens[id] ? screens[id] : &missing;
}
