-- expect: fault.runaway
local keep = {}
for i = 1, 120 do keep[i] = ("x"):rep(100000) .. i end
local i = 0
while true do i = i + 1 local t = "text that is long enough to be no short one " .. i end
