-- expect: fault.runaway
repeat until false
