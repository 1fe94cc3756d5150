-- expect: fault.runaway
local s, t = ("a"):rep(500000), ("a"):rep(250000) .. "b"
while true do s:find(t, 1, true) end
