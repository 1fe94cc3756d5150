-- expect: fault.argument
string.rep("x", "3")
