include "s/f6"
