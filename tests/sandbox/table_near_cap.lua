-- expect: fault.runaway
local keep = {}
for i = 1, 90000 do keep[i] = { i } end
while true do local t = { {}, {}, {}, {} } end
