-- expect: fault.argument
table.sort({ 1, "a", 2 })
