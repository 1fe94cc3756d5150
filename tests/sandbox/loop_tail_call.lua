-- expect: fault.runaway
local function f() return f() end
f()
