-- expect: fault.undeclared
local x = loadfile
