-- expect: fault.author
assert(nil, "expected")
