-- expect: fault.undeclared
local x = io
