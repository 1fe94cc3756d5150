indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "leeg" },
    { id = "fout", kind = "doen", takes = "baas", text = "", detail = {}, outcome = 5, next = 5,
      reasons = { "a", {}, "b" },
      values = { mensen = 4, menssen = 1, recht = "2", privacy = 1 },
      effects = { rust = 101, rst = 5, gebeld = 1, gebelt = true, mensen = 1 },
      chain = { reactie = "goed", nazog = "fout", preventie = "# Kop" },
      when = true,
      gevolg = "x",
    },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
