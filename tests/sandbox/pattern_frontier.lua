-- expect: fault.runaway
local set = "%f[" .. ("bcd"):rep(100000) .. "]"
string.find(("a"):rep(100000), set)
