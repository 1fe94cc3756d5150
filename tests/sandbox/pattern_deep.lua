-- expect: fault.pattern
string.find(("a"):rep(1000), ("(a"):rep(20) .. ("a?"):rep(300))
