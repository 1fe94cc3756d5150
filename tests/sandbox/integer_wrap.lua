-- expect: ok
assert(math.maxinteger + 1 == math.mininteger)
assert(math.abs(math.mininteger) == math.mininteger)
assert(math.mininteger // -1 == math.mininteger and math.mininteger % -1 == 0)
assert(math.fmod(math.mininteger, -1) == 0)
