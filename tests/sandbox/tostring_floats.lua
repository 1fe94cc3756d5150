-- expect: fault.runaway
while true do tostring(1.234567890123e-300) end
