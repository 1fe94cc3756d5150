#include <lua.h>

#include "core/rules.h"
