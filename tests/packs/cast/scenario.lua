indicator "rust" { start = 101, hidden = "ja" }
indicator "rust" { label = "Rust", start = 50 }
indicator "half" { label = "Half", start = 0.5 }
flag "rust"
flag "gebeld"
flag "gebeld"
value "mensen" { label = "Mensen" }
value "a" { label = "A" }
value "b" { label = "B" }
value "c" { label = "C" }
adviser "els" { name = "Els", title = "Noodplanner", partner = "polite", discipline = "D9", functie = "x" }
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
ending "einde" { headline = "Einde", article = "Het is gedaan." }
