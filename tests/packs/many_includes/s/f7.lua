include "s/f8"
