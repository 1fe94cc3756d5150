-- expect: fault.undeclared
local x = dofile
