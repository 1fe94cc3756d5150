-- expect: fault.undeclared
local x = os
