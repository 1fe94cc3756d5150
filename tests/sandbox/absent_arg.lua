-- expect: fault.undeclared
local x = arg
