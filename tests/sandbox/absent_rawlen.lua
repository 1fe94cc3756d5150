-- expect: fault.undeclared
local x = rawlen
