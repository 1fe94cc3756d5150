-- expect: fault.syntax
local x = {
  1,

