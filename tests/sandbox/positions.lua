-- expect: ok
local s = "abc"
assert(s:sub(math.mininteger, math.maxinteger) == "abc")
assert(s:sub(-2) == "bc" and s:sub(0) == "abc" and s:sub(4) == "" and s:sub(2, 1) == "")
assert(s:byte(-1) == 99 and s:byte(10) == nil and s:byte(math.mininteger) == nil)
assert(s:find("b", math.mininteger) == 2 and s:find("b", 5) == nil and s:find("", 4) == 4 and s:find("", 5) == nil)
assert(s:find("b", math.maxinteger, true) == nil)
for w in s:gmatch("b", 100) do error("none") end
