-- expect: fault.lua_error
local t
local x = t.x
