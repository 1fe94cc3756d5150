-- expect: fault.syntax
local x = "abc
