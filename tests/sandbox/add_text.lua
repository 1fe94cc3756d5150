-- expect: fault.lua_error
local x = "10" + 1
