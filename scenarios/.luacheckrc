-- For luacheck: the names that a pack has, and no others.
-- Written from the program's own tables; don't edit it by hand.
local lua = {
  "assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type",
  math = { fields = { "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sqrt", "tointeger", "type", "ult", } },
  string = { fields = { "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper", } },
  table = { fields = { "concat", "insert", "remove", "sort", "unpack", } },
  utf8 = { fields = { "char", "charpattern", "codepoint", "codes", "len", "offset", } },
}

local function words(...)
  local names = {}
  for key, value in pairs(lua) do names[key] = value end
  for _, word in ipairs { ... } do names[#names + 1] = word end
  return { read_globals = names }
end

stds.manifest = words("pack", nil)
stds.scenario = words("indicator", "flag", "value", "adviser", "dilemma", "ending", "statement", "include", "chance", nil)
std = "scenario"
files["**/pack.lua"] = { std = "manifest" }
exclude_files = { "regisseur.d.lua" }
max_line_length = false -- texts are as long as they are
