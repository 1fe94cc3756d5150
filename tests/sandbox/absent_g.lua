-- expect: fault.undeclared
local x = _G
