indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
adviser "jan" { name = "Jan", title = "Korpschef" }

dilemma "een" {
  title = "Een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  advice = {
    { by = "els", supports = "doe", text = "Doe het." },
    { by = "jan", supports = "laat", text = "Laat het." },
  },
  options = {
    { id = "doe", kind = "act", text = "Doe het", reasons = { "Snel, maar duur" },
      values = { mensen = 2, recht = -1 }, effects = { rust = -10, gebeld = true },
      chain = { proactie = "Eerder.", preventie = "Eerder.", voorbereiding = "Eerder.", nazorg = "Later." },
      outcome = "Gedaan.", next = "twee" },
    { id = "laat", kind = "wait", text = "Laat het", reasons = { "Rustig, maar traag" },
      values = { mensen = -1, recht = 2 }, effects = { rust = 10 },
      outcome = "Gelaten.", next = "twee" },
  },
  bell = "laat",
}

dilemma "twee" {
  title = "Twee", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is nog iets.", question = "En nu?",
  advice = {
    { by = "els", supports = "ja", text = "Ja." },
    { by = "jan", opposes = "ja", text = "Nee." },
    { by = "jan", supports = "nee", text = "Nee dus." },
  },
  options = {
    { id = "ja", kind = "act", text = "Ja", reasons = { "Ja, maar" },
      values = { mensen = 1, recht = -1 }, outcome = "Ja dan.", next = "END" },
    { id = "nee", kind = "act", text = "Nee", reasons = { "Nee, maar" },
      values = { mensen = -1, recht = 1 }, outcome = "Nee dan.", next = "END" },
  },
  bell = "nee",
}

ending "gebeld" { when = function(s) return s.gebeld end, headline = "Gebeld", article = "U belde." }
ending "stil" { headline = "Stil", article = "U belde niet." }

statement "kort" { text = "Wie slaapt, mag niet gewekt worden." }
statement "vol" { text = ("é"):rep(160) }
statement "lang" { text = ("é"):rep(161) }
statement "vraag" { text = "Mag wie slaapt gewekt worden?" }
statement "nog" { text = "Wie slaapt,  mag niet gewekt worden." }
