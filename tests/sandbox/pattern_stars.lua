-- expect: fault.runaway
string.find(("a"):rep(60000), ".-.-.-.-.-.-.-.-b")
