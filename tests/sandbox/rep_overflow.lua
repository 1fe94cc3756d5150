-- expect: fault.long_text
local s = ("xxxx"):rep(math.maxinteger)
