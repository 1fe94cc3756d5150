-- expect: ok
local t = {}
for i = 1, 300 do t[i] = { key = i // 10 % 3, place = i } end
table.sort(t, function(a, b) return a.key < b.key end)
for i = 2, 300 do assert(t[i - 1].key < t[i].key or t[i - 1].place < t[i].place) end
