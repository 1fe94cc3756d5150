-- expect: fault.runaway
local function f(...) while true do select(1, ...) end end
f(1, 2, 3, 4, 5, 6, 7, 8, 9)
