-- expect: fault.runaway
local x = 1.234567890123e-300
while true do local s = x .. x .. x .. x .. x .. x .. x .. x .. x .. x .. x .. x end
