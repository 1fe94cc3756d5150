-- expect: fault.items
local t = { utf8.codepoint(("é"):rep(1000), 1, -1) }
