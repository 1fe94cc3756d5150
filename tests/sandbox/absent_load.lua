-- expect: fault.undeclared
local x = load
