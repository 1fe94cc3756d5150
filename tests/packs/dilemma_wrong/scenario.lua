indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = 5,
  phase = "reaktie",
  clash = { "mensen" },
  asks = "baas",
  time = 29,
  at = {},
  situation = "",
  question = [[Een
vraag]],
  uncertain = false,
  injects = "geen",
  dossier = { id = "kaart" },
  advice = 5,
  options = { "een", "twee" },
  bell = 5,
  explain = "ouders",
  reality = { bron = "x" },
  facilitator = { notes = 5, questions = { 5, "ok" }, precedents = "toen" },
  vraag = "x",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
