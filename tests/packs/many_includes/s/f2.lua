include "s/f3"
