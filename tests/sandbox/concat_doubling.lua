-- expect: fault.long_text
local s = "x"
while true do s = s .. s end
