-- expect: fault.lua_error
local t = {}
t[0/0] = 1
