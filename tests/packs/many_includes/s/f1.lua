include "s/f2"
