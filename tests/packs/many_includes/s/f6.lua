include "s/f7"
