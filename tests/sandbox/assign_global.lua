-- expect: fault.assign
answer = 42
