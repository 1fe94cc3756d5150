-- expect: fault.undeclared
local x = math.random
