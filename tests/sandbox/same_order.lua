-- expect: ok
assert("Z" < "a" and "a" < "é" and "e" < "é" and "z" < "é")
local t = { "b", "é", "Z", "a" }
table.sort(t)
assert(table.concat(t, " ") == "Z a b é")
