-- expect: fault.pattern
string.find("a", ("()"):rep(33))
