-- expect: ok
local t = { 0/0, 1, 0/0, 2 }
table.sort(t)
assert(#t == 4)
