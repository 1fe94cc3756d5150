indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "twe" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "end" },
    { id = "een", kind = "act", text = "Doe een", outcome = "Gedaan.", next = chance { { 1, "twee" } } },
    { id = "vier", kind = "act", text = "Doe vier", outcome = "Gedaan.", next = chance { { 0, "twee" }, { 1, "drie" }, { 1 } } },
    { id = "vijf", kind = "act", text = "Doe vijf", outcome = "Gedaan.", next = chance "twee" },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  bell = "doe",
}
dilemma "twee" {
  title = "Dilemma twee", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
