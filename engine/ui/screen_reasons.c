#include "ui/screens.h"

const Screen screen_reasons = {.name = "reasons"};
