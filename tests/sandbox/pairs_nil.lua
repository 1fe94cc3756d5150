-- expect: fault.argument
for k in pairs(nil) do end
