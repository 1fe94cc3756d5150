-- expect: fault.undeclared
local x = require
