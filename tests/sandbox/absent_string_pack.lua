-- expect: fault.undeclared
local x = string.pack
