indicator "rust" { label = "Rust", start = 50 }
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
statement "goed" {
  text = [[ Wie helpt,
            mag fouten maken. ]],
  facilitator = { notes = "Let **op**.", questions = { "Waarom?" }, precedents = { "Toen." } },
}
statement "een" { text = "Een id van een dilemma mag." }
statement "goed" { text = "Dezelfde naam." }
statement "zonder" { facilitator = {} }
statement "leeg" { text = "  " }
statement "lang" { text = ("lang "):rep(61) }
statement "vet" { text = "Dit is **vet**." }
statement "lijst" { text = "- een" }
statement "alineas" { text = [[
  Een alinea.

  Nog een.
]] }
statement "soort" { text = 5, facilitator = "geen tabel" }
statement "velden" { tekst = "Fout geschreven.", facilitator = { notities = "Zo niet.", questions = "Geen lijst." } }
statement "Naam" { text = "Een hoofdletter." }
statemnt "spel" { text = "Een letter te weinig." }
