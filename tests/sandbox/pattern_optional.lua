-- expect: fault.runaway
string.match(("a"):rep(60), ("a?"):rep(60) .. ("a"):rep(60) .. "b")
