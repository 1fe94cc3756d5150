-- expect: fault.banned
local _ENV = {}
