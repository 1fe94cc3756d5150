-- De avond zelf. Eén dilemma is één formulier.
--
-- Een dilemma deugt als u zelf twijfelt. Elke keuze heeft een voordeel en een prijs; geen enkele is
-- gewoon beter dan een andere. De controle (regisseur check --strict) kijkt dat na.

dilemma "de_geur" {
  title = "Rotte eieren",
  phase = "reactie",                      -- proactie, preventie, voorbereiding, reactie of nazorg
  clash = { "mensen", "slagkracht" },     -- welke twee waarden trekken hier aan elkaar?
  asks  = "beslisser",                    -- welke rol vraagt dit: beslisser, burgervader, strateeg, collega
  time  = 150,                            -- seconden tot de bel
  at    = "zaterdag 12 juli, 20.40 uur",

  -- Wat de speler ziet. Kort: hij moet het kunnen lezen terwijl de klok loopt.
  -- Laat een lege regel tussen twee alinea's. **Vet** en *cursief* mogen.
  situation = [[
Op de kampplaats aan de Beemdweg slapen vierenzestig kinderen van een jeugdbeweging. Bij het avondeten rook de kookploeg gas. De leiding heeft de keuken gesloten en de kinderen naar de weide achter de schuur gebracht.

De brandweer is er over tien minuten. De jongsten zijn zeven. Het wordt donker en het wordt fris.
]],
  question  = "Wat vraagt u nu?",
  uncertain = [[ Waar het gas vandaan komt, en hoeveel er in de schuur hangt. ]],

  -- Wat binnenkomt terwijl de klok loopt. at is de seconde.
  injects = {
    { at = 30, channel = "telefoon", from = "Kampleidster Noor", text = [[
Twee kinderen zeggen dat ze hoofdpijn hebben. Het kan ook van het zingen zijn.
]] },
    { at = 75, channel = "sociaal", from = "Buurtgroep Beemdweg", text = [[
Veel zwaailichten richting het kamp. Weet iemand iets?
]] },
  },

  -- Papieren die de speler kan openen. Dat kost seconden. decisive = true: hierin staat het feit dat telt.
  dossier = {
    { id = "plan", title = "Plan van de kampplaats", cost = 8, decisive = true, text = [[
De gastank staat tegen de noordgevel. De weide waar de kinderen nu zitten, ligt **lager dan de tank**, aan de lijzijde. Propaan is zwaarder dan lucht: het zakt en blijft hangen.

De sporthal ligt op negenhonderd meter, over een verlichte weg.
]] },
  },

  -- Raad. Elke raadgever is voor (supports) of tegen (opposes) één keuze. Laat ze het oneens zijn.
  advice = {
    { by = "brandweer", supports = "meten", text = [[
Tien minuten. Ik meet, en dan weet u iets. Kinderen die in het donker over een weg lopen, zijn ook een risico.
]] },
    { by = "jeugd", supports = "leiding", text = [[
De leiding kent elk kind bij naam. Neem hun het kamp niet af. Vraag wat zij nodig hebben.
]] },
    { by = "coordinator", supports = "ontruimen", text = [[
Op die weide zitten ze onder de tank. De sporthal staat open. Ik vertrek liever te vroeg dan te laat.
]] },
    { by = "korpschef", opposes = "ontruimen", text = [[
Ik heb één ploeg vrij. Voor vierenzestig kinderen op de Beemdweg heb ik er drie nodig.
]] },
  },

  -- Wat de speler kan kiezen: twee tot vijf opties.
  options = {
    { id = "ontruimen", kind = "act",     -- act (doen), wait (wachten), delegate (overlaten), ask (vragen)
      text   = "Laat iedereen nu naar de sporthal gaan",
      detail = "Te voet, in het donker, met de leiding en één politieploeg.",
      -- Redenen om aan te vinken. Minstens één noemt de prijs: gebruik daar "maar" of "ook al".
      reasons = { "Wie weg is, kan niet meer in gevaar komen",
                  "Een weg in het donker is niet veilig, maar onder een gastank zitten nog minder" },
      -- Wat de keuze doet voor de vijf waarden: van -3 tot 3. Een keuze zonder min heeft geen prijs.
      values  = { mensen = 2, slagkracht = 1, samenhang = -2 },
      effects = { ouders = 5, ploeg = -15, ontruimd = true },
      outcome = [[
Twee aan twee, met fluohesjes en zaklampen, stappen ze naar de sporthal. Eén kind verzwikt een voet. De officier meet intussen op een lege kampplaats: er hangt gas op de weide. Hij had liever eerst gemeten, en zegt dat ook.
]],
      -- Wat andere schakels van de veiligheidsketen ermee te maken hebben.
      chain = { voorbereiding = "Een afspraak over de sporthal, op papier vóór het kamp begon, had een kwartier gewonnen.",
                nazorg = "Wie in het donker vertrok, wil later weten of dat nodig was." },
      next  = "de_ouders" },              -- het volgende dilemma

    { id = "meten", kind = "wait", takes = "strateeg",
      text   = "Wacht op de meting van de brandweer",
      detail = "Over tien minuten weet u meer. Tot dan zitten ze op de weide.",
      reasons = { "Eerst weten, dan bewegen",
                  "Tien minuten kunnen te lang zijn, maar paniek duurt de hele nacht" },
      values  = { samenhang = 2, recht = 1, mensen = -2 },
      effects = { ouders = -5 },
      outcome = [[
De officier loopt met zijn meter over de weide en steekt zijn hand op: weg hier. Iedereen gaat naar de sporthal, in orde, met drie ploegen. Vier kinderen hebben hoofdpijn. Een arts kijkt hen na; het gaat over.
]],
      chain = { preventie = "Een melder bij de tank had de meting overbodig gemaakt." },
      next  = "de_ouders" },

    { id = "leiding", kind = "delegate", takes = "collega",
      text   = "Laat de leiding van het kamp kiezen",
      detail = "Zij kennen de kinderen en het terrein. U stuurt wat zij vragen.",
      reasons = { "Wie ter plaatse is, ziet wat ik niet zie",
                  "Ze zijn negentien, ook al doen ze het goed" },
      values  = { vertrouwen = 2, samenhang = 1, slagkracht = -2 },
      effects = { ploeg = 5, ouders = -5 },
      outcome = [[
Noor vraagt dekens en verplaatst de groep tot achter de haag, hogerop. Een goede zet, blijkt bij de meting. Pas dan gaat iedereen naar de sporthal. Later zegt ze dat ze die tien minuten nooit vergeet.
]],
      chain = { proactie = "De kampplaats ligt in de laagste hoek van de gemeente. Wie vergunde daar een gastank boven een weide?" },
      next  = "de_ouders" },
  },
  bell = "meten",                         -- wat er gebeurt als niemand kiest

  facilitator = {                         -- alleen voor wie een groep begeleidt
    notes = [[ Vraag wie het plan van de kampplaats opende. Wie het niet deed, besliste over een ander probleem. ]],
    questions = { "Wie heeft bij u de sleutel van de sporthal op een zaterdagavond?" },
  },
}

dilemma "de_ouders" {
  title = "Vierenzestig keer twee telefoons",
  phase = "reactie",
  clash = { "vertrouwen", "recht" },
  asks  = "burgervader",
  time  = 150,
  at    = "zaterdag 12 juli, 21.30 uur",
  situation = [[
De kinderen zijn in de sporthal. Niemand is er erg aan toe. Waar het lek zit, weet men nog niet.

Een foto van de zwaailichten is in een uur driehonderd keer gedeeld. De eerste ouders bellen naar het gemeentehuis. De lijst met hun nummers ligt bij de leiding.
]],
  question = "Wat zegt u aan de ouders, en wanneer?",
  injects = {
    -- when: dit komt alleen binnen als de vlag ontruimd op ja staat.
    { at = 30, channel = "familie", from = "Vader van Lotte", when = function(s) return s.ontruimd end, text = [[
Mijn dochter stuurt een foto van kinderen op straat, in het donker. Waarom hoor ik dit van haar?
]] },
    { at = 70, channel = "pers", from = "De Hooibode", text = [[
Klopt het dat er kinderen in het ziekenhuis liggen? Wij schrijven nu.
]] },
  },
  dossier = {
    { id = "lijst", title = "Deelnemerslijst van het kamp", cost = 7, text = [[
Vierenzestig namen. Bij eenenzestig staat een nummer. Bij één kind staat: *alleen de moeder bellen*.
]] },
  },
  advice = {
    { by = "coordinator", supports = "bericht", text = [[
Eén bericht, nu, van u. Wat we weten, wat we niet weten, wanneer u weer iets hoort.
]] },
    { by = "korpschef", opposes = "bericht", text = [[
Dan staat over een halfuur de hele Beemdweg vol auto’s. De ziekenwagen moet daar ook door.
]] },
    { by = "jeugd", supports = "bellen", text = [[
Laat de leiding bellen. Een ouder wil de stem horen van wie bij het kind is.
]] },
    { by = "brandweer", supports = "wachten", text = [[
Binnen het uur ken ik de oorzaak. Wie nu iets zegt, moet het straks misschien rechtzetten.
]] },
  },
  options = {
    { id = "bericht", kind = "act",
      text   = "Stuur alle ouders nu één bericht",
      detail = "Wat u weet, wat u niet weet, en dat hun kind in de sporthal is.",
      reasons = { "Ze horen het van ons of ze horen het van een foto",
                  "De weg zal vollopen, maar onwetende ouders rijden ook" },
      values  = { vertrouwen = 2, mensen = 1, slagkracht = -1, recht = -1 },
      effects = { ouders = 15, ploeg = -10 },
      outcome = [[
Om 21.40 uur gaat uw bericht de deur uit. Om 22 uur staan er tachtig auto’s op de Beemdweg. De meeste ouders kijken even, zwaaien, en rijden weer naar huis. Twee moeders brengen dekens mee.
]],
      chain = { voorbereiding = "Met een klaargezet bericht, met lege plekken voor plaats en uur, was u tien minuten vroeger." },
      next  = "de_terugkeer" },

    { id = "bellen", kind = "delegate", takes = "collega",
      text   = "Laat de leiding ouder per ouder bellen",
      detail = "Een vertrouwde stem. Het duurt meer dan een uur.",
      reasons = { "Elk gezin krijgt een antwoord op zijn eigen vraag",
                  "De laatste ouder wacht een uur, maar niemand krijgt een standaardbericht" },
      values  = { mensen = 2, recht = 1, slagkracht = -2 },
      effects = { ouders = 5, ploeg = 5 },
      outcome = [[
Zes leiders bellen tot elf uur. Het zijn goede gesprekken. De ouders met een naam onderaan de lijst hoorden het intussen van een nicht, de krant of een filmpje. Bij één kind belt men, net op tijd, alleen de moeder.
]],
      chain = { nazorg = "Wie gebeld werd, noemt later de naam van wie belde." },
      next  = "de_terugkeer" },

    { id = "wachten", kind = "wait", takes = "strateeg",
      text   = "Zeg niets tot de oorzaak vaststaat",
      detail = "Binnen het uur weet de brandweer meer. Tot dan: geen commentaar.",
      reasons = { "Een fout bericht haalt niemand nog terug",
                  "Ouders blijven een uur in het ongewisse, ook al is er niemand in gevaar" },
      values  = { recht = 2, slagkracht = 1, vertrouwen = -3 },
      effects = { ouders = -15 },
      outcome = [[
Om 22.25 uur weet de brandweer het: een lekke leiding tussen tank en keuken. Uw bericht klopt tot op de letter. Het komt aan bij ouders die al lang in de auto zitten.
]],
      chain = { preventie = "De leiding was veertien jaar oud en nooit gekeurd." },
      -- chance: het lot kiest, met gewichten. Hier komen in één avond op de drie alle ouders hun kind
      -- halen; dan is er geen kamp meer om naar terug te keren.
      next  = chance { { 2, "de_terugkeer" }, { 1, "het_reglement" } } },
  },
  bell = "wachten",
  -- De speler schrijft één zin aan deze mensen. Hij komt terug in de krant.
  explain = { audience = "de ouders van de kinderen" },
}
