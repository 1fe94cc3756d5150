-- expect: fault.format
string.format("%")
