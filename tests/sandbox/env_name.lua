-- expect: fault.banned
local e = _ENV
