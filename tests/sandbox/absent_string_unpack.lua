-- expect: fault.undeclared
local x = string.unpack
