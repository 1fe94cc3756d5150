indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "mensen" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  injects = {
    { at = 60, channel = "pers", from = "R", text = "T" },
    { at = -1, channel = "tv", from = "R", text = "T", when = "altijd" },
  },
  dossier = {
    { id = "kaart", title = "K", text = "T" },
    { id = "kaart", title = "K", text = "T", cost = 601 },
    { title = "K", text = "T" },
  },
  advice = {
    { by = "ells", supports = "doe", text = "T" },
    { by = "els", supports = "doen", text = "T" },
    { by = "els", opposes = "niemand", text = "T" },
    { by = "els", supports = "doe", opposes = "laat", text = "T" },
    { by = "els", text = "T" },
    { supports = "doe", text = "T", cost = 1.5 },
  },
  bell = "niets",
}
dilemma "twee" {
  title = "Dilemma twee", phase = "reactie", clash = { "mensen", "rechten" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
