#include "ui/screens.h"

const Screen screen_round = {.name = "round"};
