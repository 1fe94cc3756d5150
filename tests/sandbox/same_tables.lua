-- expect: ok
local t = { 1, 2, 3 }
table.insert(t, 4) table.insert(t, 1, 0)
assert(table.concat(t, ",") == "0,1,2,3,4" and table.remove(t) == 4 and table.remove(t, 1) == 0 and #t == 3)
assert(table.concat(t, "-", 2, 3) == "2-3" and table.concat({}) == "" and table.remove({}) == nil)
local a, b, c = table.unpack(t)
assert(a == 1 and c == 3 and select("#", table.unpack({}, 1, 3)) == 3 and select(-1, 1, 2) == 2)
