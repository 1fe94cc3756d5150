-- expect: ok
assert(("key = value"):match("^(%w+)%s*=%s*(%w+)$") == "key")
assert(("hello world"):gsub("o", "0") == "hell0 w0rld" and select(2, ("hello world"):gsub("o", "0")) == 2)
assert(("abc"):gsub("%w", "%0%0") == "aabbcc" and ("abc"):gsub("", "-") == "-a-b-c-")
assert(("THE (quick) fox"):find("%((%a+)%)") == 5 and ("f(a(b)c)d"):match("%b()") == "(a(b)c)")
assert(("THE quick"):gsub("%f[%a]%a+", "X") == "X X" and ("abc"):match("()b()") == 2)
assert(("$name"):gsub("%$(%w+)", { name = "Lua" }) == "Lua" and ("x"):gsub("x", "%%") == "%")
assert(("a.b"):find(".", 1, true) == 2 and ("a-b"):gsub("%-", "+") == "a+b" and ("[]]"):find("[]]") == 2)
assert(("x^y"):find("[%^]") == 2 and ("a]"):match("[^%]]+") == "a" and ("0x1F"):match("%x+", 3) == "1F")
local t = {}
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do t[#t + 1] = k .. v end
assert(table.concat(t) == "a1b2")
assert(("aaa"):find("a-", 2) == 2 and ("aaa"):match("^a-$") == "aaa" and ("aXb"):match("%u") == "X")
assert(("hello"):gsub("l+", function(s) return #s end) == "he2o" and ("abc"):gsub("b", false and "" or function() end) == "abc")
assert(("one two"):gsub("(%w+) (%w+)", "%2 %1") == "two one" and ("abab"):find("(ab)%1") == 1)
