-- expect: ok
local t = {}
for i = 1, 100 do t[i] = -i end
table.sort(t, function(a, b) t[5] = nil return a < b end)
assert(t[1] == -100)
