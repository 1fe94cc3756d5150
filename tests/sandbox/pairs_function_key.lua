-- expect: fault.key
local t = {}
t[function() end] = 1
for k in pairs(t) do end
