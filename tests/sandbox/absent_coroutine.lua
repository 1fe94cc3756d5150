-- expect: fault.undeclared
local x = coroutine
