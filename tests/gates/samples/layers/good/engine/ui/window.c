#include <SDL.h>
#include "store/packs.h"
