-- expect: fault.argument
table.insert({}, 5, 1)
