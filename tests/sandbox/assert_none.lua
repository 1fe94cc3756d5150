-- expect: fault.argument
assert()
