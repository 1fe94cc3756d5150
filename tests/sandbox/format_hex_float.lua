-- expect: fault.format
string.format("%a", 1.5)
