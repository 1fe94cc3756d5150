-- expect: fault.argument
select(0, 1)
