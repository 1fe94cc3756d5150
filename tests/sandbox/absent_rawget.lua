-- expect: fault.undeclared
local x = rawget
