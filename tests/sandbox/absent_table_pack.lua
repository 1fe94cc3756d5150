-- expect: fault.undeclared_near
local x = table.pack
