-- expect: fault.undeclared_near
local x = utf8.charpatern
