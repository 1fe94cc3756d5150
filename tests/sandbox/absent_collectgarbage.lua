-- expect: fault.undeclared
local x = collectgarbage
