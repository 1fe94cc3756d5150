-- expect: fault.undeclared
local x = xpcall
