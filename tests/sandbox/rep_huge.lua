-- expect: fault.long_text
local s = ("x"):rep(1 << 40)
