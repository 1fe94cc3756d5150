indicator "rust" { label = "Rust in het dorp", start = 60 }
indicator "ploeg" { label = "Draagkracht van de ploeg", start = 70, hidden = true }

adviser "brandweer" { name = "Ria Claes", title = "Officier van de hulpverleningszone", discipline = "D1" }
adviser "politie" { name = "Jo Peeters", title = "Korpschef", discipline = "D3", partner = "politie" }

dilemma "de_storm" {
  title = "De storm", phase = "reactie", clash = { "mensen", "vertrouwen" }, asks = "beslisser",
  time = 60, at = "zaterdag, 18.00 uur",
  situation = [[ Over twee uur komt de storm. Op het plein staan 3.000 mensen. ]],
  question = "Legt u de kermis stil?",
  uncertain = [[ Of de storm het dorp raakt. ]],
  injects = { { at = 10, channel = "telefoon", from = "Het weerstation", text = [[ Windstoten tot 100 km per uur. ]] } },
  dossier = { { id = "plan", title = "Evacuatieplan van het plein", text = [[ Leeg in 40 minuten. ]], cost = 8, decisive = true } },
  advice = {
    { by = "brandweer", supports = "stilleggen", text = [[ De tent houdt dat niet. ]], cost = 6 },
    { by = "politie", opposes = "stilleggen", text = [[ Drieduizend mensen tegelijk op straat, daar heb ik geen ploeg voor. ]], cost = 6 },
  },
  options = {
    { id = "stilleggen", kind = "act", takes = "beslisser", text = "Leg de kermis nu stil", detail = "Iedereen naar huis.",
      reasons = { "Niemand mag onder die tent staan", "Beter te vroeg, al kost het de kramers hun avond" },
      values = { mensen = 2, vertrouwen = -1 }, effects = { rust = -15, ploeg = -10 },
      outcome = [[ Het plein loopt leeg. Rust: {indicator:rust}. ]],
      chain = { voorbereiding = "Een plan per windkracht had dit uur gewonnen.", nazorg = "De kramers vragen wie betaalt." },
      next = "de_kramers" },
    { id = "wachten", kind = "wait", takes = "strateeg", text = "Wacht een half uur op het volgende weerbericht en houd de tent en de uitgangen intussen in het oog",
      reasons = { "De voorspelling is niet zeker" },
      values = { vertrouwen = 1, mensen = -2 }, effects = { rust = 5 },
      outcome = [[ De storm draait naar het noorden. ]], next = "de_kramers" },
    { id = "vragen", kind = "ask", takes = "collega", text = "Vraag de gouverneur om raad",
      reasons = { "Twee zien meer dan één" },
      values = { samenhang = 2, slagkracht = -2 }, effects = { rust = -5 },
      outcome = [[ De gouverneur luistert. ]], next = "END" },
  },
  bell = "wachten",
  explain = { audience = "de bezoekers op het plein" },
  reality = { text = [[ Evenementen worden in België geregeld stilgelegd bij storm. ]], source = "https://www.meteo.be" },
  facilitator = { notes = [[ Let op wie het plan opent. ]], questions = { "Wat wist u?" } },
}

dilemma "de_kramers" {
  title = "De kramers", phase = "nazorg", clash = { "recht", "vertrouwen" }, asks = "burgervader",
  time = 45,
  situation = [[ De kramers staan aan het gemeentehuis. ]],
  question = "Betaalt de gemeente?",
  advice = {
    { by = "brandweer", opposes = "betalen", text = [[ Dan vraagt iedereen het. ]], cost = 5 },
    { by = "politie", supports = "betalen", text = [[ Anders komen ze terug. ]], cost = 5 },
  },
  options = {
    { id = "betalen", kind = "act", text = "Betaal de helft", values = { vertrouwen = 2, recht = -1 }, effects = { rust = 20 },
      outcome = [[ Ze gaan naar huis. ]], next = "END" },
    { id = "later", kind = "wait", text = "Leg het voor aan de raad", values = { recht = 2, vertrouwen = -1 }, effects = { rust = -10 },
      outcome = [[ Ze blijven staan. ]], next = "END" },
  },
  bell = "later",
}

statement "eerlijk" { text = [[ Wie te vroeg stillegt, verliest het vertrouwen voor de volgende keer. ]] }
statement "alleen" { text = [[ Een burgemeester beslist op het einde altijd alleen. ]] }

ending "rustig" { when = function(s) return s.rust >= 60 end,
  headline = "Kermis zonder ongelukken", article = [[ “{explain:de_storm}” zei de burgemeester. ]] }
ending "onrustig" { headline = "Kramers morren", article = [[ Niemand weet wie het besliste. ]] }
