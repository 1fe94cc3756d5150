-- expect: fault.undeclared
local x = debug
