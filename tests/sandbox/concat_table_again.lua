-- expect: fault.runaway
local t = {}
for i = 1, 1000 do t[i] = "abcdefgh" end
while true do local u = table.concat(t, ", ") end
