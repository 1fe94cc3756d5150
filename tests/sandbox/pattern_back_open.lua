-- expect: fault.pattern
string.find("aa", "(a%1)")
