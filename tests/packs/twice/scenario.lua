indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", values = { mensen = 1, mensen = 2, 3 }, outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  uncertain = "A",
  uncertain = "B",
  injects = { { at = 1, at = 2, channel = "pers", from = "R", text = "T" } },
  dossier = { [1] = { id = "a", title = "A", text = "T" }, [3] = { id = "b", title = "B", text = "T" } },
  facilitator = { "notities", notes = "N", questions = { "Q", extra = 1, [true] = 2 } },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
