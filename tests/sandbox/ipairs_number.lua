-- expect: fault.argument
for k in ipairs(5) do end
