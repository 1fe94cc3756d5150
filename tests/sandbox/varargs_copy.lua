-- expect: fault.runaway
local function g(...) end
local function f(n, ...)
  if n > 0 then return f(n - 1, 1, 2, 3, 4, 5, 6, 7, 8, ...) end
  while true do g(...) end
end
f(10000)
