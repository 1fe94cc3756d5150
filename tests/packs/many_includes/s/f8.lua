include "s/f9"
