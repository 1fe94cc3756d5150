-- expect: fault.runaway
while true do math.fmod(1.7e308, 3e-308) end
