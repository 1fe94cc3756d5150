-- expect: fault.undeclared
local x = math.log
