-- expect: ok
local t = { a = 1, b = 2, c = 3 }
local n = 0
for k, v in pairs(t) do t[k] = nil t[k .. k] = 1 n = n + 1 end
assert(n == 3)
