include "s/f11"
