-- expect: fault.undeclared
local x = getmetatable
