-- expect: fault.runaway
local t, m = {}, (1 << 14) - 1
for i = 1, 16000 do t[i * m] = i end
while true do local x = t[m] end
