-- expect: fault.argument
string.format("%d", 1.5)
