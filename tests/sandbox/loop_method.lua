-- expect: fault.runaway
local s = "x"
while true do s:len() end
