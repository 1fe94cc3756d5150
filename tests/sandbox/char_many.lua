-- expect: fault.argument
string.char(256)
