-- expect: fault.lua_error
("").rep = 1
