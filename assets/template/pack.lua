-- Dit is het eerste blad van uw pakket: wat de bibliotheek toont.
--
-- Nooit geprogrammeerd? Dat hoeft ook niet. U vult formulieren in. Een woord, dan een =, dan wat
-- u kiest. Tekst staat tussen "aanhalingstekens", een lange tekst tussen [[ en ]]. Achter elk
-- veld staat een komma. Wat na twee streepjes komt, zoals deze zin, leest alleen u.
--
-- Verander gerust alles. Typ daarna:  regisseur check --strict  en de naam van deze map.
-- U krijgt elke fout te zien, met het bestand en de regel.

pack {
  id = "nieuw_pakket",              -- kleine letters, cijfers en _ ; blijft altijd hetzelfde
  version = "1.0.0",                -- verhoog dit als u een nieuwe versie uitdeelt
  api = 1, language = "nl",         -- laat staan

  title = "Gasgeur op het kamp",
  summary = [[
Zaterdagavond in juli. Op de kampplaats van Hooiakker ruiken kinderen gas. De brandweer is onderweg, de ouders nog niet. U bent burgemeester, en het is uw avond.

Een klein scenario om mee te beginnen: vier dilemma's, twee kranten.
]],
  role = "Burgemeester van Hooiakker",
  duration = 8,                     -- minuten, op ware snelheid
  theme = "bevolkingszorg",         -- zie REFERENCE.md voor de andere thema's en velden
  field = "jeugd",

  -- Wat kan een speler raken? Zeg het vooraf. Niets? Haal dit veld dan weg.
  notice = [[
Dit scenario gaat over kinderen die misschien in gevaar zijn. Er sterft niemand. De gemeente en de mensen zijn verzonnen. U mag op elk moment pauzeren of stoppen.
]],

  authors = { "Uw naam" },
  license = "CC-BY-4.0",            -- iedereen mag het gebruiken en aanpassen, met uw naam erbij
  start = "de_geur",                -- het eerste dilemma
}
