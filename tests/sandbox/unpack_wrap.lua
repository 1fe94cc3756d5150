-- expect: fault.items
table.unpack({}, math.mininteger, math.maxinteger)
