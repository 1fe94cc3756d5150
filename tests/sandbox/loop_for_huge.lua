-- expect: fault.runaway
for i = 1, math.huge do end
