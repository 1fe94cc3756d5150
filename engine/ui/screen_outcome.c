#include "ui/screens.h"

const Screen screen_outcome = {.name = "outcome"};
