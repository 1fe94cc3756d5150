-- expect: fault.undeclared
local x = string.packsize
