-- Wie en wat er is. De dilemma's zelf staan in de map scenes.

-- Een meter gaat van 0 tot 100. Keuzes doen hem stijgen of dalen (effects, in de scenes).
indicator "ouders" { label = "Vertrouwen van de ouders", start = 60 }
-- Deze ziet de speler niet tijdens het spel, wel in de nabespreking.
indicator "ploeg"  { label = "Draagkracht van uw ploeg", start = 70, hidden = true }

-- Een vlag onthoudt of iets gebeurd is. Ze begint op "nee".
flag "ontruimd"

-- Wie u raad geeft. Verzin namen: nooit die van echte mensen.
adviser "coordinator" { name = "Ilse Maes",     title = "Noodplanningscoördinator" }
adviser "brandweer"   { name = "Wim Claes",     title = "Officier van de hulpverleningszone", discipline = "D1" }
adviser "korpschef"   { name = "Tom Aerts",     title = "Korpschef van de lokale politie", discipline = "D3", partner = "politie" }
adviser "jeugd"       { name = "Fatma Yilmaz",  title = "Jeugdconsulent van de gemeente", partner = "verenigingen" }

include "scenes/avond"   -- leest scenes/avond.lua
include "scenes/nadien"

-- Het einde is een krant. De eerste waarvan "when" klopt, wordt getoond; de laatste heeft er geen.
-- function(s) return ... end is een vraag: in s staan uw meters (een getal) en vlaggen (true, false).
ending "rustig" {
  when = function(s) return s.ouders >= 60 end,
  headline = "Hooiakker hield het hoofd koel",
  -- {explain:de_ouders} is de zin die de speler bij dat dilemma schreef. Schreef hij niets, dan
  -- valt de hele zin waarin het staat weg. {indicator:ouders} is de stand van die meter.
  article = [[
Een lekke leiding, vierenzestig kinderen, een koele zomeravond. Wat fout kon gaan, ging niet fout. “{explain:de_ouders}” las een moeder voor uit haar telefoon. Ze had het bericht bewaard.

Van de ouders die wij spraken, zou een ruime meerderheid haar kind volgend jaar weer meegeven.
]],
}

ending "onrustig" {
  headline = "“Wij wisten van niets”",
  article = [[
Niemand raakte gewond op de kampplaats van Hooiakker. Toch is het nog niet stil. “{explain:de_ouders}” schreef de burgemeester die avond. Voor veel ouders kwam het te laat, of zei het te weinig.

De jeugdbeweging zoekt voor volgend jaar een andere plek.
]],
}

-- Voor een zaal (regisseur room): een stelling is men eens of oneens. In het spel doet ze niets.
-- Eén zin, één ding, één kant, geen vraag. Twee verstandige mensen moeten er anders over kunnen denken.
statement "ouders" {
  text = "Wie een kamp ontruimt, belt eerst de ouders.",
  facilitator = {                         -- alleen voor wie de zaal begeleidt
    notes = [[
Vraag eerst wie zelf kinderen op kamp had, en daarna wie zelf een kamp leidde. **Luister naar** wat elk van beide “eerst” noemt.
]],
    questions = { "Wie belt bij u, en met welke lijst?", "Wat zegt u als u de reden nog niet kent?" },
  },
}
