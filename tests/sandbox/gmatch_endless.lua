-- expect: fault.runaway
while true do for a in ("aaaaaaaaaa"):gmatch("") do end end
