-- expect: fault.format
string.format("%999d", 1)
