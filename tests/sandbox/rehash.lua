-- expect: fault.runaway
local t = {}
for i = 1, 1024 do t["k" .. i] = i end
local i = 0
while true do i = i + 1 t["k" .. i] = nil t["k" .. i + 1024] = 1 end
