-- expect: fault.undeclared
local x = rawequal
