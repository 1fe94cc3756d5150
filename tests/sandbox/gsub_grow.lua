-- expect: fault.long_text
local s = ("x"):rep(100000)
s = s:gsub("x", ("y"):rep(100))
