-- expect: fault.undeclared
local x = next
