-- expect: ok
local t, seen = {}, {}
for i = 200, 1, -1 do t["k" .. i] = i end
t[3] = 1 t[1] = 1 t[2.5] = 1 t[-1] = 1
for k in pairs(t) do seen[#seen + 1] = tostring(k) end
assert(table.concat(seen, " ", 1, 7) == "-1 1 2.5 3 k1 k10 k100")
assert(#seen == 204)
