-- expect: fault.runaway
string.find(("("):rep(500000), "%b()")
