-- expect: fault.author
error()
