-- expect: fault.undeclared
local x = rawset
