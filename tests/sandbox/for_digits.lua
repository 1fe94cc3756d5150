-- expect: fault.runaway
local s = ("1"):rep(1000000)
while true do for i = 1, s do break end end
