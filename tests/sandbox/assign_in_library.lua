-- expect: fault.assign
string.rep = nil
