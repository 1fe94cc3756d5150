-- expect: fault.undeclared
local x = math.exp
