-- expect: fault.undeclared_near
local x = loadstring
