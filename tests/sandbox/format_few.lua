-- expect: fault.argument
string.format("%d %d", 1)
