-- expect: fault.runaway
local set = "[" .. ("bcd"):rep(100000) .. "]"
string.find(("a"):rep(100000), set)
