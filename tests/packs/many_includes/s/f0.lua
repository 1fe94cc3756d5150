include "s/f1"
