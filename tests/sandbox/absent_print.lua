-- expect: fault.undeclared
local x = print
