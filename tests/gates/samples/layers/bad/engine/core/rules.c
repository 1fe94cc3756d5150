#include "script/box.h"
#include "rules.h"
#include "../base/err.h"
#include <time.h>
#include <sqlite3.h>
#include "attic/old.h"

static double half(float x);
long now = time(NULL);
