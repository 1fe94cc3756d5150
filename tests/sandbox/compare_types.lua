-- expect: fault.lua_error
local x = 1 < "2"
