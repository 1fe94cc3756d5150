-- expect: fault.assign
string = nil
