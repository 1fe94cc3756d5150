-- expect: fault.runaway
local x = ("x"):rep(1000000)
local a, b = x .. "1", x .. "2"
while true do local y = a == b end
