-- expect: fault.assign
math.pi = 3
