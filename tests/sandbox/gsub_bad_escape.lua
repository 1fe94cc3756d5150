-- expect: fault.pattern
("x"):gsub("x", "%9")
