-- expect: fault.runaway
local t = {}
for i = 1, 1000 do t[i] = 1.234567890123e-300 end
while true do local u = table.concat(t) end
