-- expect: fault.argument
utf8.char(0xD800)
