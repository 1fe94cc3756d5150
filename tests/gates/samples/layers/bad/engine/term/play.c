#include "ui/ui.h"
#include <SDL2/SDL_ttf.h>
#include <lauxlib.h>
#include <physfs.h>
#include <microhttpd.h>
