-- expect: fault.runaway
while true do end
