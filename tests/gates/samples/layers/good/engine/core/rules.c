#include "core/rules.h"

#include <string.h>

#include "base/err.h"

/* A float in a comment or a "double" in a text is none: time( too. */
static const char *const words = "float double time(";
int rules_time(int session_time);
