-- expect: fault.author
error({})
