indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
local keuzes = {
  { id = "doe", kind = "act", text = "Doe", outcome = "O.", next = "END" },
  { id = "laat", kind = "wacht", text = "Laat", outcome = "O.", next = "END" },
}
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = keuzes,
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
