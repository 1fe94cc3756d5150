indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe {indicator:rust}", outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  uncertain = "{indicator:rust}.",
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "{explain:een}" }
statement "wand" { text = "Rust: {indicator:rust}.", facilitator = { notes = "{x", questions = { "{indicator:rust}" } } }
