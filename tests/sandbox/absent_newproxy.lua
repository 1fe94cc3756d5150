-- expect: fault.undeclared
local x = newproxy
