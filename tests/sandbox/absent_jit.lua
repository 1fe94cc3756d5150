-- expect: fault.undeclared
local x = jit
