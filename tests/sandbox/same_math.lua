-- expect: ok
assert(math.floor(-1.5) == -2 and math.ceil(-1.5) == -1 and math.max(1, 2.5, 2) == 2.5 and math.min(3, 1) == 1)
assert(math.tointeger(3.0) == 3 and math.tointeger(3.5) == nil and math.tointeger("3") == nil and math.type(1) == "integer" and math.type(1.0) == "float" and math.type("1") == nil)
assert(math.fmod(-7, 3) == -1 and -7 % 3 == 2 and math.sqrt(16) == 4.0 and math.ult(1, -1))
local w, f = math.modf(-3.25)
assert(w == -3.0 and f == -0.25 and math.abs(-5) == 5 and math.abs(-0.5) == 0.5)
