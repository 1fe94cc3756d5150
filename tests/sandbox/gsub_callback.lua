-- expect: fault.runaway
local s = ("x"):rep(100000)
while true do s:gsub(".", function() return "y" end) end
