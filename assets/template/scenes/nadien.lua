-- De dag erna, en de maanden erna. Ook daar vallen beslissingen.

dilemma "de_terugkeer" {
  title = "Nog zes dagen kamp",
  phase = "nazorg",
  clash = { "recht", "mensen" },
  asks  = "beslisser",
  time  = 140,
  at    = "zondag 13 juli, 09.15 uur",
  situation = [[
De kinderen sliepen in de sporthal. Een installateur heeft vannacht de lekke leiding vervangen. De eigenaar van de kampplaats toont zijn factuur: alles hersteld.

Een keurder komt pas dinsdag. De leiding van het kamp wil terug. De sporthal is vanaf maandag verhuurd.
]],
  question  = "Mag het kamp terug naar de Beemdweg?",
  uncertain = [[ Of er nog een tweede zwakke plek in de leiding zit. ]],
  injects = {
    { at = 40, channel = "telefoon", from = "Eigenaar van de kampplaats", text = [[
Als u sluit, ben ik mijn zomer kwijt. Er staan nog vijf groepen in mijn agenda.
]] },
  },
  advice = {
    { by = "brandweer", supports = "sluiten", text = [[
Een factuur is geen keuring. Ik heb gisteren gezien hoe oud de rest van die leiding is.
]] },
    { by = "jeugd", supports = "voorwaarden", text = [[
Koken kan op vuur, de tank kan dicht. Zo is er geen gas en wel een kamp.
]] },
    { by = "korpschef", opposes = "voorwaarden", text = [[
En wie kijkt na of die tank dicht blijft? Mijn mensen rijden daar vannacht niet langs.
]] },
    { by = "coordinator", supports = "vragen", text = [[
Bel de keurder zelf, en de gemeente hiernaast: zij hebben een erkende man in dienst. Misschien lukt het vandaag.
]] },
  },
  options = {
    { id = "sluiten", kind = "act",
      text   = "Sluit de kampplaats tot na de keuring",
      detail = "Een politiebesluit, met reden. Het kamp is afgelopen of verhuist.",
      reasons = { "Zonder keuring kan ik niemand zeggen dat het veilig is",
                  "Een zomer en een kamp gaan verloren, maar geen kind" },
      values  = { recht = 2, mensen = 1, samenhang = -2 },
      effects = { ouders = 5, ploeg = -10 },
      outcome = [[
De eigenaar leest het besluit twee keer en zegt niets meer. Het kamp verhuist in tractors naar een schuur in de buurgemeente. Dinsdag vindt de keurder een tweede zwakke plek. Een kleine.
]],
      chain = { preventie = "Met een keuring bij de opening van het seizoen was dit in mei ontdekt." },
      -- Ook dit is een vraag aan s: wie weinig ploeg overheeft, komt niet meer aan een reglement toe.
      next  = function(s)
        if s.ploeg < 45 then return "END" end
        return "het_reglement"
      end },

    { id = "voorwaarden", kind = "act", takes = "burgervader",
      text   = "Laat het kamp terug, met de tank dicht",
      detail = "Koken op houtvuur tot dinsdag. De leiding staat ervoor in.",
      reasons = { "Zes dagen kamp zijn voor een kind van zeven een halve zomer",
                  "Ik steun op een kraan die dicht moet blijven, maar er stroomt dan ook geen gas" },
      values  = { mensen = 2, vertrouwen = 1, recht = -2 },
      effects = { ouders = -5, ploeg = 5 },
      outcome = [[
’s Avonds is er soep van het vuur en wordt er gezongen. Elf ouders komen hun kind toch halen. Dinsdag vindt de keurder een tweede zwakke plek. De kraan bleef dicht; u was er niet zeker van.
]],
      chain = { nazorg = "Elf lege veldbedden. Die ouders kregen maandag een telefoontje van de leiding." },
      next  = "het_reglement" },

    { id = "vragen", kind = "ask", takes = "collega",
      text   = "Vraag de buurgemeente om haar keurder",
      detail = "Vandaag nog, als hij kan. De kinderen wachten in de sporthal.",
      reasons = { "Twee gemeenten hebben samen meer dan één",
                  "De kinderen verliezen een dag, maar dan weten we het" },
      values  = { samenhang = 2, recht = 1, slagkracht = -2 },
      effects = { ploeg = -5 },
      outcome = [[
Hij komt om vier uur, in zijn vrije tijd, en vindt een tweede zwakke plek. Om acht uur is ze hersteld en gekeurd. Het was een lange dag in een warme sporthal. Uw collega vraagt of u in september iets terug kunt doen.
]],
      chain = { voorbereiding = "Een afspraak met de buren over elkaars mensen bestond al, voor sneeuw." },
      next  = "het_reglement" },
  },
  bell = "voorwaarden",
}

dilemma "het_reglement" {
  title = "Elf kampplaatsen",
  phase = "preventie",
  clash = { "slagkracht", "vertrouwen" },
  asks  = "strateeg",
  time  = 130,
  at    = "maandag 15 september, 20.00 uur",
  situation = [[
Hooiakker telt elf kampplaatsen, de meeste bij boeren. Geen enkele is verplicht om haar gasleiding te laten keuren.

Op de tafel van het college ligt een ontwerp: een reglement met een jaarlijkse keuring. Kostprijs voor de eigenaar: zo’n tweehonderd euro.
]],
  question = "Wat stelt u voor?",
  injects = {
    { at = 35, channel = "raad", from = "Gemeenteraadslid Hilde Bral", text = [[
Drie van de elf stoppen als u dit oplegt. Waar moeten die kinderen dan heen?
]] },
  },
  advice = {
    { by = "brandweer", supports = "verplichten", text = [[
Wat niet verplicht is, gebeurt niet. Ik heb in twaalf jaar één keuring gezien, en die was van een school.
]] },
    { by = "jeugd", supports = "label", text = [[
Een label dat jeugdbewegingen herkennen, werkt zonder boete. Wie het niet heeft, krijgt geen groepen.
]] },
    { by = "korpschef", opposes = "label", text = [[
Een label zonder controle is een sticker.
]] },
    { by = "coordinator", opposes = "verplichten", text = [[
Wie moet dat nakijken? Ik ben één persoon, en ik doe ook al de evenementen.
]] },
  },
  options = {
    { id = "verplichten", kind = "act",
      text   = "Verplicht een jaarlijkse keuring",
      detail = "Voor alle elf, met een geldboete. De controle is voor uw eigen ploeg.",
      reasons = { "Gelijk voor iedereen, en het is gauw gedaan",
                  "Drie boeren stoppen misschien, maar de andere acht zijn dan in orde" },
      values  = { slagkracht = 2, recht = 1, vertrouwen = -2 },
      effects = { ploeg = -15, ouders = 5 },
      outcome = [[
De raad keurt het goed met twee stemmen op overschot. Twee boeren stoppen. Negen leidingen worden gekeurd; aan vier moet iets gebeuren.
]],
      chain = { proactie = "Het reglement geldt ook voor wie een nieuwe kampplaats aanvraagt." },
      next  = "END" },                    -- hier eindigt het verhaal, en komt de krant

    { id = "label", kind = "act", takes = "collega",
      text   = "Maak met de jeugdraad een vrijwillig label",
      detail = "De gemeente betaalt de eerste keuring. Niemand moet.",
      reasons = { "Wie meewerkt, blijft meewerken",
                  "De twee slechtste doen niet mee, maar hun naam staat dan niet op de lijst" },
      values  = { vertrouwen = 2, samenhang = 2, slagkracht = -1, recht = -1 },
      effects = { ploeg = -5 },
      outcome = [[
Zeven van de elf halen het label nog voor Pasen. De twee oudste tanks van de gemeente staan bij mensen die de brief niet openden.
]],
      chain = { nazorg = "De jeugdbeweging van die avond hielp de lijst met vragen schrijven." },
      next  = "END" },
  },
  bell = "label",
}
