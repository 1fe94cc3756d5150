-- expect: fault.undeclared
local x = pcall
