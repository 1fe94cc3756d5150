-- expect: ok
assert(utf8.len("één") == 3 and utf8.len("\xFF") == nil and select(2, utf8.len("a\xFF")) == 2)
assert(utf8.char(233, 8364, 128512) == "é€😀" and utf8.codepoint("€") == 8364 and utf8.offset("één", 3) == 5 and utf8.offset("één", -1) == 5)
local n = 0
for p, c in utf8.codes("één") do n = n + p * c end
assert(n == 233 * (1 + 3) + 110 * 5)
for c in ("é€"):gmatch(utf8.charpattern) do n = n + 1 end
assert(n == 233 * 4 + 550 + 2)
