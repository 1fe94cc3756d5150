-- expect: fault.runaway
while true do local s = (""):rep(math.maxinteger) end
