-- Everything a pack may use.
indicator "rust"  { label = "Rust", start = 50 }
indicator "ploeg" { label = "Ploeg", start = 70.0, hidden = true }
flag "gebeld"
flag "gewacht"
value "privacy" { label = "Privacy" }
adviser "els" { name = "Els Maes", title = "Noodplanner", partner = "politie", discipline = "D3", portrait = "media/els.png" }

local laag, drempels = 30, { rust = 40, namen = { "een", "twee" } }
local function onrustig(s) return s.rust < drempels.rust or s.ploeg < laag end
local function doel(s)
  for i, naam in ipairs(drempels.namen) do
    if i == #drempels.namen and not onrustig(s) then return naam end
  end
  return "drie"
end

dilemma "een" {
  title = "Een", phase = "proactie", clash = { "privacy", "samenhang" }, asks = "burgervader", time = 30,
  at = "maandag, 08.00 uur",
  situation = [[
    Een eerste alinea met **vet** en *cursief*.

    - een
    - twee

    > Een citaat: "{explain:een}". {indicator:rust}
  ]],
  question = "Wat doet u?",
  uncertain = [[ Niets staat vast. ]],
  injects = {
    { at = 29, channel = "pers", from = "Redactie", text = "Laatste." },
    { at = 0, channel = "be_alert", from = "BE-Alert", text = "Eerste.", when = function(s) return s.rust < 60 end },
    { at = 29, channel = "raad", from = "Raad", text = "Ook laatste." },
  },
  dossier = {
    { id = "kaart", title = "Kaart", text = "Een kaart.", image = "media/kaart.jpg", decisive = true },
    { id = "lijst", title = "Lijst", text = "Een lijst.", cost = 0, when = onrustig },
  },
  advice = {
    { by = "els", supports = "doe", text = "Doe het.", cost = 3 },
    { by = "els", opposes = "wacht", text = "Wacht niet.", when = function(s) return not s.gebeld end },
  },
  options = {
    { id = "doe", kind = "act", takes = "strateeg", text = "Doe het nu", detail = "Meteen.",
      reasons = { "Het moet", "Het kost rust" },
      values = { mensen = 3, privacy = -3 }, effects = { rust = -100, ploeg = 5, gebeld = true, gewacht = false },
      outcome = "Gedaan.", chain = { voorbereiding = "Een lijst.", nazorg = "Een gesprek." }, next = doel },
    { id = "wacht", kind = "wait", text = "Wacht", outcome = "Niets.", next = chance { { 2, "twee" }, { 1, "END" } } },
    { id = "vraag", kind = "ask", text = "Vraag", outcome = "Gevraagd.", next = "twee", when = function(s) return s.gebeld or s.rust > 10 end },
  },
  bell = "wacht",
  explain = { audience = "de ouders in de zaal" },
  reality = { text = "In werkelijkheid.", source = "https://example.org" },
  facilitator = { notes = "Let op.", questions = { "Waarom?" }, precedents = { "Toen." } },
}

include "scenes/rest"
include "scenes/rest"

statement "melden" {
  text = [[
    Wie een ramp ziet aankomen, moet dat zeggen,
    ook zonder zekerheid:  2 * 3 is 6.
  ]],
  facilitator = { notes = "Let *hier* op.", questions = { "Wanneer niet?", "Wie dan?" }, precedents = { "Toen." } },
}
statement "een" { text = "Zwijgen is ook spreken." }
