indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "b", kind = "act", text = "Doe b", outcome = "Gedaan.", next = "END" },
    { id = "c", kind = "act", text = "Doe c", outcome = "Gedaan.", next = "END" },
    { id = "d", kind = "act", text = "Doe d", outcome = "Gedaan.", next = "END" },
    { id = "e", kind = "act", text = "Doe e", outcome = "Gedaan.", next = "END" },
    { id = "f", kind = "act", text = "Doe f", outcome = "Gedaan.", next = "END" },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
