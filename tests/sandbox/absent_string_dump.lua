-- expect: fault.undeclared
local x = string.dump
