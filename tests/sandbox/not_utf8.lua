-- expect: fault.source
local x = "ÿ"
