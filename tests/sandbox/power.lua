-- expect: fault.banned
local x = 2 ^ 0.5
