-- expect: fault.undeclared
local x = package
