include "s/f10"
