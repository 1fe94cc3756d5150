-- expect: fault.undeclared
local x = bit32
