-- expect: fault.runaway
string.find(("a"):rep(100000), "(.-)%1b")
