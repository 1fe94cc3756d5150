-- expect: fault.items
local t = {}
for i = 1, 1000 do t[i] = i end
local a = { table.unpack(t) }
