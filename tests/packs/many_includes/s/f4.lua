include "s/f5"
