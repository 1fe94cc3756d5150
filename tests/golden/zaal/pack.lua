pack {
  id = "zaal", version = "1.0.0", api = 1, language = "nl",
  title = "De kermis", summary = [[ Een kermis, een storm op komst. Een **klein** scenario voor een zaal. ]],
  role = "Burgemeester van Proefdorp", duration = 20,
  theme = "overlast", field = "woon_en_leefomgeving",
  authors = { "Regisseur" }, license = "CC-BY-4.0",
  start = "de_storm",
}
