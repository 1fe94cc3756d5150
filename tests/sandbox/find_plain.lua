-- expect: fault.runaway
local s = ("a"):rep(500000)
while true do s:find("b", 1, true) end
