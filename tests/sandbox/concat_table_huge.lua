-- expect: fault.long_text
local t = {}
local s = ("x"):rep(100000)
for i = 1, 100 do t[i] = s end
local u = table.concat(t)
