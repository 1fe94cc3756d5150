-- expect: fault.undeclared_near
local x = math.sin
