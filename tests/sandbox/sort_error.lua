-- expect: fault.author
table.sort({ 3, 2, 1 }, function() error("halt") end)
