-- expect: fault.author
error("\xFF\xFE\x80")
