-- expect: fault.runaway
local t, m = {}, (1 << 12) - 1
for i = 1, 4000 do t[i * m] = i end
while true do local x = t[m * 4001] end
