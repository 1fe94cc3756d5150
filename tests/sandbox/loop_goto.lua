-- expect: fault.runaway
::again:: goto again
