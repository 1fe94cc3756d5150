pack {
  id = "brug", version = "1.0.0", api = 1, language = "nl",
  title = "De brug", summary = [[ Een brug kraakt, een schoolbus wacht. Een **klein** scenario voor de tests. ]],
  role = "Burgemeester van Proefdorp", duration = 6,
  theme = "bevolkingszorg", field = "fysieke_veiligheid",
  notice = [[ Niemand wordt gewond. ]],
  authors = { "Regisseur" }, license = "CC-BY-4.0",
  start = "de_brug",
}
