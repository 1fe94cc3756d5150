-- expect: fault.lua_error
local function f() return (string.gsub("x", "x", f)) end
f()
