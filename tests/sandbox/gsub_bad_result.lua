-- expect: fault.argument
("x"):gsub("x", function() return {} end)
