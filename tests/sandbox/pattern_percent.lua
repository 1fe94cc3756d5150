-- expect: fault.pattern
string.find("a", "%")
