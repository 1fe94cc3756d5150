pack {
  id = "proef", version = "1.0.0", api = 1, language = "nl",
  title = "Proef", summary = "Een klein scenario.",
  role = "Burgemeester", duration = 5,
  theme = "bevolkingszorg", field = "fysieke_veiligheid",
  authors = { "Regisseur" }, license = "CC-BY-4.0",
  sources = { { "Een bron", "https://example.org/bron" } },
  start = "een",
}
