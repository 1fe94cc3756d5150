-- expect: fault.lua_error
local function f(a, b) table.sort({ 1, 2 }, f) return false end
table.sort({ 1, 2 }, f)
