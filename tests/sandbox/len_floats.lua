-- expect: fault.runaway
while true do string.len(1.234567890123e-300) end
