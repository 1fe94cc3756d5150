dilemma "twee" {
  title = "Twee", phase = "nazorg", clash = { "mensen", "recht" }, asks = "collega", time = 600,
  situation = "S.", question = "Q?",
  options = {
    { id = "a", kind = "delegate", text = "A", outcome = "A.", next = "drie" },
    { id = "b", kind = "act", text = "B", outcome = "B.", next = "END" },
  },
  bell = "b",
}
for i, naam in ipairs { "drie" } do
  dilemma(naam) {
    title = "Drie", phase = "nazorg", clash = { "mensen", "recht" }, asks = "collega", time = 600,
    situation = "S.", question = "Q?", bell = "b",
    options = {
      { id = "a", kind = "act", text = "A", outcome = "A.", next = "END" },
      { id = "b", kind = "act", text = "B", outcome = "B.", next = "END" },
    },
  }
end
ending "slecht" { when = function(s) return s.rust < 10 end, headline = "Slecht", article = "\u{201c}{explain:een}\u{201d}, zei u." }
ending "goed" { headline = "Goed", article = [[ Het {indicator:rust}. ]] }
