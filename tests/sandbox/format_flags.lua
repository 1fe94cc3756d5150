-- expect: fault.format
string.format("%------5d", 5)
