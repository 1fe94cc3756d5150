-- expect: fault.format
string.format("%n", 1)
