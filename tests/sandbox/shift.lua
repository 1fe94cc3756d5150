-- expect: ok
assert(1 << 64 == 0 and 1 << 63 == math.mininteger and 1 >> -1 == 2)
