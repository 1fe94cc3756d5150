-- expect: fault.lua_error
local x <close> = {}
