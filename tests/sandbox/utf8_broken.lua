-- expect: fault.argument
for p, c in utf8.codes("a\xFFb") do end
