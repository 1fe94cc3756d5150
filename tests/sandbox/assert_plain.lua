-- expect: fault.author
assert(1 > 2)
