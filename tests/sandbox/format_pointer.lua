-- expect: fault.format
string.format("%p", {})
