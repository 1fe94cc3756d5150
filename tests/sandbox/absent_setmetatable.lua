-- expect: fault.undeclared
local x = setmetatable
