-- expect: fault.author
error(("x"):rep(100000))
