-- expect: fault.undeclared
local x = math.randomseed
