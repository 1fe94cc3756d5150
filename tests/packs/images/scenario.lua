indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
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
  dossier = {
    { id = "a", title = "A", text = "T", image = "media/weg.png" },
    { id = "b", title = "B", text = "T", image = "../kaart.png" },
    { id = "c", title = "C", text = "T", image = "media/kaart.gif" },
    { id = "d", title = "D", text = "T", image = "media/kapot.png" },
    { id = "e", title = "E", text = "T", image = "media/groot.png" },
    { id = "f", title = "F", text = "T", image = "media/els.jpg" },
    { id = "g", title = "G", text = "T", image = "media/goed.png" },
    { id = "h", title = "H", text = "T", image = "C:\\kaart.png" },
  },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
