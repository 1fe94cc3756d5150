-- expect: ok
assert(tonumber(("1"):rep(1000)) == nil)
assert(tonumber(("1"):rep(100)) ~= nil)
