-- expect: fault.items
table.unpack({}, 1, math.maxinteger)
