-- expect: ok
assert(tostring(0/0) == "nan" and tostring(-(0/0)) == "nan")
assert(string.format("%f %g", 0/0, -(0/0)) == "nan nan")
