-- expect: fault.banned
local function f(_ENV) return x end
