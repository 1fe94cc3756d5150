-- expect: ok
assert((5 .. ""):rep(2) == "55" and string.len(12) == 2 and string.rep("a", 3.0) == "aaa" and #(1 .. 2) == 2)
