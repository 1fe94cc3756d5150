include "s/f4"
