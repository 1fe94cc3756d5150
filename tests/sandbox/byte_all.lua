-- expect: fault.items
local t = { ("x"):rep(1000000):byte(1, -1) }
