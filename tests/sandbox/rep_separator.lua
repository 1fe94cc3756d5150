-- expect: fault.long_text
local s = (""):rep(1000000, ("y"):rep(100))
