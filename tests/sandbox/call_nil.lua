-- expect: fault.lua_error
local t = {}
t.f()
