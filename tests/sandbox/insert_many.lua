-- expect: fault.runaway
local t = {}
for i = 1, 100001 do t[i] = 1 end
table.insert(t, 1)
