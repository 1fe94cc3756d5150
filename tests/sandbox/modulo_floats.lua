-- expect: fault.runaway
local a, b = 1.7e308, 3e-308
while true do local x = a % b end
