-- Act 3: the first weeks, 13 to 17 November.

dilemma "vrijwilligers" {
  title = "Driehonderd paar laarzen",
  phase = "nazorg",
  clash = { "vertrouwen", "samenhang" },
  asks  = "strateeg",
  time  = 140,
  at    = "donderdag 13 november, 19.00 uur",
  situation = [[
Jelle Maris heeft 90.000 volgers en een oma in de Bleek. *Zaterdag allemaal naar Vlierdonk. Breng laarzen mee.* Driehonderdtwaalf mensen klikten op ‘ik kom’. De Chiro huurt een busje. Een school in Brussel wil vier klassen sturen.

Het Rode Kruis wil eerst weten wat er nodig is. De kapitein hing aan elf huizen een rood lint: instortingsgevaar. En in de Rootstraat schept een vrouw van zeventig al vijf dagen alleen.
]],
  uncertain = [[
Komen er zestig of zeshonderd? En wat kunnen ze: metselen, of filmen?
]],
  question = "Wat zegt u tegen driehonderd helpers?",
  injects = {
    { at = 25, channel = "sociaal", from = "Jelle Maris", text = [[
De burgemeester heeft nog niets gezegd. Dus het mag, toch? Tot zaterdag!
]] },
    { at = 60, channel = "sitrep", from = "Korpschef", when = function(s) return s.verordening end, text = [[
Uw toegangsverbod voor de nacht loopt nog. Wie schept na 21 uur, moet ik buitenzetten. Ook helpers.
]] },
    { at = 90, channel = "familie", from = "Roza, Rootstraat 9", text = [[
Ik hoef geen psycholoog. Ik heb iemand nodig met een rug.
]] },
  },
  dossier = {
    { id = "polis", title = "Polis vrijwilligers van de gemeente", cost = 8, decisive = true, text = [[
Gedekt: lichamelijk letsel en aansprakelijkheid van vrijwilligers die **vooraf** bij de gemeente zijn ingeschreven met naam, plaats en taak.

Niet gedekt: wie spontaan helpt, of meer doet dan de opgegeven taak.

Handgeschreven door de dienst verzekeringen: *inschrijven duurt twee minuten per persoon. Met zes tafels staat driehonderd man binnen het uur op papier.*
]] },
    { id = "linten", title = "Kaart van de kapitein", cost = 7, text = [[
Elf rode linten: niet binnen. Negentien gele: alleen gelijkvloers, niet in de kelder.

Achter de Rootstraat staan zes oude tuinhokken met golfplaten. Ouderdom onbekend. *Niet aankomen*, schreef iemand erbij, *graag nakijken*. Die nota dateert van maandag. Er is nog niemand gaan kijken.
]] },
  },
  advice = {
    { by = "ocmw", supports = "open", cost = 6, text = [[
Een week lang hebben ze alleen ambtenaren gezien, en mij. Laat die jongens komen. Een vreemde die uw modder draagt, dat geneest meer dan een folder.
]] },
    { by = "korpschef", opposes = "open", cost = 6, text = [[
Driehonderd onbekenden in huizen zonder sloten. Vijftig parkeerplaatsen. En als er één in een kelder zakt, vraagt de procureur mij wie hem daar binnenliet.
]] },
    { by = "coordinator", supports = "tent", cost = 6, text = [[
Zet een tent, geef iedereen een naam, een taak en een ploegbaas. Dat kost ons zelf twintig mensen op zaterdag. Die zijn moe, dat weet ik.
]] },
    { by = "ad", supports = "rodekruis", cost = 6, text = [[
Het Rode Kruis kan dit, wij niet. Zij brengen eerst de noden in kaart. Dat wordt niet deze zaterdag, en dat leg ik graag mee uit.
]] },
    { by = "brandweer", supports = "uitstel", cost = 6, text = [[
Ik heb elf linten en geen enkele agent om ernaast te zetten. Geef mij veertien dagen om te stutten, dan mogen ze met duizend komen.
]] },
  },
  options = {
    { id = "open", kind = "act", takes = "burgervader",
      text = "Heet iedereen zaterdag welkom",
      detail = "Veel handen en een warm hart. Geen lijst, geen verzekering, geen idee wie waar staat.",
      reasons = {
        "De straat heeft handen nodig, en ze komen uit zichzelf",
        "Er kan iemand gewond raken zonder verzekering, maar wegsturen doet ook pijn",
      },
      values  = { mensen = 2, vertrouwen = 3, recht = -3, samenhang = -2 },
      effects = { bewoners = 10, herstel = 10, bewijs = -10 },
      outcome = [[
Ze zijn met vierhonderd. Tegen tien uur gaan in elke straat emmers van hand tot hand. Roza uit de Rootstraat zit op een stoel en wijst. Jelle Maris filmt, en schept ook. Wie in welk huis zit, valt niet bij te houden. Twee groepjes lopen onder een rood lint door omdat er binnen iemand om hulp riep. Niet alles wat naar buiten gaat, staat al op een foto. Er wordt gelachen, voor het eerst. U eet mee van de soep.
]],
      chain = {
        voorbereiding = "Voor spontane hulp stond er één zin in het plan: *nog uit te werken*.",
        nazorg = "De foto’s van die zaterdag hangen later in elke gang van de Bleek.",
      },
      next = "asbest" },
    { id = "tent", kind = "act",
      text = "Enkel wie zich inschrijft, in ploegen van acht",
      detail = "Tent op de Kouter, namen, ploegbazen. Het kost twintig eigen mensen hun enige vrije zaterdag.",
      reasons = {
        "Wie een naam en een taak heeft, is verzekerd en nuttig",
        "Mijn eigen mensen zijn op, maar zonder hen is er geen tent",
      },
      values  = { samenhang = 1, recht = 2, mensen = 1, slagkracht = -1, vertrouwen = -1 },
      effects = { herstel = 10, ploeg = -10, helperslijst = true },
      outcome = [[
Om acht uur staan er zes tafels en een rij tot aan de kerk. Vierenzestig mensen kijken naar de rij en rijden naar huis. De anderen krijgen een bandje, een ploeg en een straat. Om elf uur zijn er eenendertig ploegen aan het werk. Uw medewerkers aan de tafels drinken koffie rechtopstaand; een van hen vraagt aan een helper welke dag het is. Geen enkel rood lint wordt gebroken.
]],
      chain = {
        voorbereiding = "Tafels, een inschrijfblad en een taak per ploeg: dat had klaar kunnen liggen in de sporthal.",
        nazorg = "De tent leverde 248 namen op: mensen die u later kunt bellen.",
      },
      next = function(s) if s.ploeg < 40 then return "eigen_ploeg" end return "asbest" end },
    { id = "rodekruis", kind = "delegate", takes = "collega",
      text = "Laat het Rode Kruis de hulp regelen",
      detail = "Eerst de noden, dan de mensen. Zaterdag schept de Bleek dus alleen, met uw ploeg.",
      reasons = {
        "Hulp op maat is beter dan driehonderd man op de verkeerde plaats",
        "Deze zaterdag komt er niemand, maar volgende week komt de juiste",
      },
      values  = { samenhang = 3, recht = 1, slagkracht = -2, mensen = -1 },
      effects = { ploeg = -10 },
      outcome = [[
Het Rode Kruis belt alle gezinnen en maakt een lijst: veertig keer dragen, tweeëntwintig keer luisteren, negen keer opvang voor een hond. Vanaf woensdag klopt elke afspraak. Jelle Maris stuurt zijn volgers naar Heirbeke en zegt erbij waarom. Zaterdag is het stil in de Bleek. Uw technische dienst werkt door, met zestien man, omdat iemand het moet doen. Roza schept.
]],
      chain = {
        voorbereiding = "Een overeenkomst met het Rode Kruis lag klaar in de la. Er stond geen termijn in.",
        nazorg = "Wie via het Rode Kruis komt, heeft een naam, een adres en een vaste dag.",
      },
      next = "eigen_ploeg" },
    { id = "uitstel", kind = "wait",
      text = "Vraag iedereen veertien dagen te wachten",
      detail = "Eerst stutten en nakijken. Driehonderd mensen horen dat hun handen niet nodig zijn.",
      reasons = {
        "Elf huizen kunnen instorten, met of zonder goede bedoelingen",
        "Veel helpers komen nooit meer terug, maar er komt er ook geen onder een muur",
      },
      values  = { recht = 3, samenhang = 1, vertrouwen = -3, slagkracht = -1 },
      effects = { bewoners = -10 },
      outcome = [[
U maakt zelf een filmpje. U bedankt, u legt uit waarom, u vraagt geduld. Het wordt 40.000 keer bekeken en de meeste mensen begrijpen het. In de Bleek niet. *Wij mogen creperen volgens de regels*, schrijft Roza. De kapitein laat in veertien dagen negen van de elf huizen stutten; er wordt niemand gewond. Intussen staan uw zestien mannen van de technische dienst er weer alleen voor.
]],
      chain = {
        preventie = "Negen gestutte gevels en niemand gewond.",
        nazorg = "Als de huizen veilig zijn, moet u een nieuwe oproep doen. Jelle Maris is dan elders.",
      },
      next = "eigen_ploeg" },
  },
  bell = "open",
  reality = { source = "https://www.rtbf.be/info/regions/liege/detail_inondations-en-belgique-liege-verviers-pour-faciliter-le-travail-des-secours-plusieurs-autorites-appellent-a-eviter-l-aide-sauvage?id=10806384", text = [[
In juli 2021 vroeg de gouverneur van Luik aan vrijwilligers om eerst naar de gemeente te bellen, meldde de RTBF. In één dorp werden helpers geweigerd; het verkeer werd er beperkt tot bewoners.
]] },
  facilitator = {
    notes = [[
Zwijgen is hier ook een antwoord: wie niets zegt, heeft ze uitgenodigd. Daarom gaat bij de bel de straat open.

De polis keert de vraag om. Het probleem is niet driehonderd mensen, het probleem is een uur en zes tafels.

**Luister naar** wie bang is voor een ongeval en wie voor ondankbaarheid.
]],
    questions = {
      "Wie spreekt in uw gemeente met iemand die 90.000 mensen bereikt?",
      "Hoeveel tafels hebt u, en wie zit eraan op een zaterdag?",
      "Wanneer is hulp weigeren ook zorg?",
      "Stuurt u iemand met goede wil naar huis omdat zijn naam op geen lijst staat?",
    },
    precedents = {
      "Provincie Luik, juli 2021: oproep om eerst naar de gemeente te bellen; in één dorp werden helpers geweigerd (RTBF)",
      "Rode Kruis-Vlaanderen, juli 2021: eerst de noden in kaart (Het Laatste Nieuws)",
      "Juli 2021: helpers stonden uren te wachten zonder opdracht (De Morgen)",
    },
  },
}

dilemma "asbest" {
  title = "Wit stof",
  phase = "reactie",
  clash = { "mensen", "slagkracht" },
  asks  = "burgervader",
  time  = 140,
  at    = "zaterdag 15 november, 11.20 uur",
  situation = [[
Achter de Rootstraat braken vijftien helpers een tuinhok af. Golfplaten. Ze gooiden ze van het dak en veegden het stof samen met een borstel. De preventieadviseur zag het, trok bleek weg en belde u. Vermoedelijk asbestcement. Twee helpers zijn zestien, van de Chiro.

In de andere straten werken honderden mensen door. Er staan nog vijf zulke hokken. Om twaalf uur komt er soep in de sporthal. Iedereen heeft zijn telefoon bij.
]],
  uncertain = [[
Of het asbest is, weet u pas na een analyse. Wat één ochtend stof aanricht, kan niemand vandaag zeggen.
]],
  question = "Wat doet u, vóór de soep?",
  injects = {
    { at = 25, channel = "familie", from = "Vader van een Chiromeisje", text = [[
Mijn dochter stuurt een foto van zichzelf in een witte wolk. Zij lacht. Ik niet.
]] },
    { at = 65, channel = "pers", from = "De Vlierbode", text = [[
Wij staan in de Bleek. Waarom loopt iemand van de gemeente hier met een masker?
]] },
  },
  dossier = {
    { id = "fotos", title = "Fotoverslag van de preventieadviseur", cost = 8, decisive = true, text = [[
Elf platen, zeven gebroken, droog geveegd. Hok gebouwd in 1974, zegt de eigenaar. Van de vijftien droegen er vier een mondmasker, het verkeerde type.

Een tweede groep begint **om 13 uur aan het volgende hok**.

Eerste maatregel: natmaken, afdekken, niet meer lopen. Kleren uit, in een zak. Dat kan binnen het kwartier.
]] },
    { id = "ploegblad", title = "Ploegblad Rootstraat", cost = 7, when = function(s) return s.helperslijst end, text = [[
Ploeg 7, ploegbaas Wouter Daems. Acht namen. Ploeg 8, ploegbaas Inge Raes. Zeven namen.

Bij elke naam een gsm-nummer en een contactpersoon. Twee minderjarigen, telkens met de handtekening van een ouder. Aankomst 08.25 uur. Opdracht: puin uit de tuinen dragen.
]] },
  },
  advice = {
    { by = "brandweer", supports = "stil", cost = 6, text = [[
Ik weet niet wat er in die andere vijf hokken zit en u ook niet. Leg alles stil tot ik ze gezien heb. Eén verloren namiddag, meer is het niet.
]] },
    { by = "td", supports = "hoek", cost = 6, text = [[
Het is één hoek van één straat. Lint errond, erkende firma, klaar. Stuurt u honderden mensen naar huis, dan ziet u ze nooit meer terug.
]] },
    { by = "ad", supports = "staal", cost = 6, text = [[
Zeg niets wat u niet weet. Laat een staal nemen. Een burgemeester die ‘asbest’ roept en zich vergist, heeft maandag honderd advocaten.
]] },
    { by = "coordinator", opposes = "staal", cost = 6, text = [[
Maandag is te laat voor de kleren die ze nu mee naar huis nemen. Zeg wat we denken, zeg wat we niet weten, en zeg het vóór de krant het doet.
]] },
    { by = "ocmw", supports = "namen", cost = 6, when = function(s) return s.helperslijst end, text = [[
We hebben hun namen. Dan hoort zo’n boodschap van mens tot mens, met de ouders erbij. Niet door een megafoon tussen de soep en de koffie.
]] },
    { by = "korpschef", opposes = "hoek", cost = 6, when = function(s) return not s.helperslijst end, text = [[
Een lint zonder uitleg, tien meter naast mensen die doorwerken? Dan filmen ze het lint. En ik kan niet zeggen wie er vanmorgen stond.
]] },
  },
  options = {
    { id = "stil", kind = "act",
      text = "Leg de hele opruiming stil",
      detail = "Iedereen naar de sporthal. Honderden mensen die niets aanraakten, gaan ongerust naar huis.",
      reasons = {
        "Zolang vijf hokken niet bekeken zijn, weet ik niet wie veilig staat",
        "Ik verlies honderden handen, maar ik kan hen later recht aankijken",
      },
      values  = { mensen = 2, recht = 2, slagkracht = -3, vertrouwen = -1 },
      effects = { herstel = -10, helperslijst = false },
      outcome = [[
Om tien voor twaalf staan alle emmers stil. In de sporthal zegt u wat u weet: een oud hok, gebroken platen, waarschijnlijk asbest, zekerheid maandag. De vijftien gaan apart, hun kleren in zakken. Een moeder huilt. Een jongen vraagt of zijn hond besmet is. Buiten vertrekken auto’s met mensen die in een heel andere straat stonden. Roza staat in haar deur met een halflege kelder en kijkt hen na.
]],
      chain = {
        voorbereiding = "Zes hokken stonden op een kaart met *graag nakijken*.",
        nazorg = "Een register van wie erbij was, met huisarts en datum, is er nu of nooit.",
      },
      next = "belofte" },
    { id = "hoek", kind = "act", takes = "beslisser",
      text = "Sluit de hoek af, werk elders door",
      detail = "Natmaken, afdekken, lint, erkende firma. U vertrouwt erop dat niemand aan de andere hokken komt.",
      reasons = {
        "Het gevaar zit op één plek, en die kan dicht",
        "Als er nog een hok breekt, komt het door mij, maar de rest van de wijk heeft vandaag hulp",
      },
      values  = { slagkracht = 2, samenhang = 1, mensen = -1, vertrouwen = -2 },
      effects = { herstel = 10, kas = -10, helperslijst = false },
      outcome = [[
Binnen het kwartier ligt er plastic over de platen en hangt er lint. De vijftien gaan naar de douches, hun kleren in zakken. Twintig meter verder gaan de emmers door. Om halfdrie sleurt een helper op het Schipperspad een golfplaat van een kippenhok; een ploegbaas ziet het op tijd en schreeuwt. ’s Avonds staan er drie straten leeg. In de krant staat het lint, met mensen erachter die scheppen.
]],
      chain = {
        nazorg = "Ook wie op vijftig meter stond, belt de weken erna naar het gemeentehuis. Van hen is er geen lijst.",
        preventie = "Een inventaris van oude golfplaten had men in elk jaar zonder water kunnen maken.",
      },
      next = "belofte" },
    { id = "staal", kind = "ask",
      text = "Laat eerst een staal onderzoeken",
      detail = "Maandag weet u het. Tot dan gaan de kleren mee naar huis, met wat eraan hangt.",
      reasons = {
        "Ik zeg geen woord als ‘asbest’ zonder een uitslag",
        "Het kost vertrouwen als het waar blijkt, maar een vals alarm kost ook mensen",
      },
      values  = { recht = 1, slagkracht = 1, samenhang = 1, vertrouwen = -3, mensen = -2 },
      effects = { bewoners = -10, herstel = 10, helperslijst = false },
      outcome = [[
De soep is warm en de stemming goed; tegen de avond raken nog 22 huizen leeg. Een labo haalt een staal. De vijftien krijgen te horen dat hun hoek ‘even dicht’ is en helpen in een andere straat. De vader van het Chiromeisje belt een huisarts en daarna een krant. Maandag om elf uur is de uitslag er: asbest, hechtgebonden. U belt vijftien mensen op. Bij de meesten is de was al gedaan.
]],
      chain = {
        nazorg = "Voor de vijftien moet er alsnog een register komen. Twee ouders willen eerst een advocaat.",
      },
      next = "belofte" },
    { id = "namen", kind = "act", takes = "burgervader",
      when = function(s) return s.helperslijst end,
      text = "Spreek zelf elke helper van de lijst aan",
      detail = "Vijftien gesprekken en twee ouders. De Rootstraat ligt stil, uw crisiscel ook een namiddag.",
      reasons = {
        "Ik heb hun namen, dan verdienen ze een mens en geen megafoon",
        "Intussen stuurt niemand de andere ploegen aan, maar deze vijftien gaan voor",
      },
      values  = { mensen = 3, vertrouwen = 2, slagkracht = -2, samenhang = -2 },
      effects = { bewoners = 10, ploeg = -10, helperslijst = false },
      outcome = [[
In de turnzaal naast de sporthal zit u op een bank met vijftien mensen in geleende trainingspakken. U zegt wat u weet en wat niet. Een jongen vraagt of hij nu ziek wordt; u zegt dat u het niet weet, en dat zijn naam op een lijst staat die niemand weggooit. De vader komt binnen, kwaad, en gaat zitten. Sofie Wouters heeft u die namiddag elf keer gebeld voor de andere straten.
]],
      chain = {
        voorbereiding = "Zonder de tent van vanmorgen had u vandaag geen namen gehad.",
        nazorg = "Vijftien mensen met een nummer en een gezicht om te bellen.",
      },
      next = "belofte" },
  },
  bell = "staal",
  explain = { audience = "de helpers in de sporthal en hun ouders" },
  reality = { source = "https://ovam.vlaanderen.be/nl/web/nl/w/wat-te-doen-met-afval-ontstaan-door-noodweer-", text = [[
De OVAM vraagt om gevaarlijk afval na noodweer apart te houden, en laat vrijwilligers alleen zwerfvuil ruimen waar dat veilig kan.
]] },
  facilitator = {
    notes = [[
Het stof is er al; er valt niets meer te voorkomen voor deze vijftien, wel voor de groep van 13 uur. Wie zag dat uur in het verslag?

Was er een helperslijst, dan stond er een optie meer op het scherm. Laat de groep zoeken waar die vandaan kwam.

**Luister naar** het verschil tussen *wij weten het niet* en *er is niets bewezen*.
]],
    questions = {
      "Wat zegt u als u het vermoedt maar niet weet?",
      "Wie bewaart de lijst van blootgestelde helpers over twintig jaar?",
      "Welke twee dingen had de kaart van maandag kunnen veranderen?",
      "Legt u alles stil op een vermoeden, of één hoek?",
    },
    precedents = {
      "OVAM: gevaarlijk afval apart, vrijwilligers alleen waar het veilig is (OVAM)",
    },
  },
}

dilemma "eigen_ploeg" {
  title = "Tien voor zes",
  phase = "nazorg",
  clash = { "mensen", "slagkracht" },
  asks  = "collega",
  time  = 140,
  at    = "maandag 17 november, 07.10 uur",
  situation = [[
Om tien voor zes stond de kraan van de technische dienst met één wiel in een open put. Dirk Sels zat aan het stuur. Hij was wakker, zegt hij.

Zestien mensen ruimen sinds elf dagen de Bleek. Drie van hen wonen er. Dirk ook: zijn vrouw en dochter slapen bij haar zus, in zijn eigen kelder staat het slib nog tot aan de derde plank. Rik Van Hove legt het werkrooster van deze week op uw bureau. Zestien namen, zeven dagen.
]],
  uncertain = [[
Voor donderdag is weer regen voorspeld. Hoeveel, daarover verschillen de modellen.
]],
  question = "Wat doet u met het rooster?",
  injects = {
    { at = 30, channel = "telefoon", from = "Dirk Sels", text = [[
Stuur mij niet naar huis, burgemeester. Ik héb geen huis. Hier weet ik tenminste wat ik moet doen.
]] },
    { at = 70, channel = "sociaal", from = "Roza, Rootstraat 9", text = [[
In de Bleekstraat staat elke dag een kraan. Bij ons niet één keer. Wanneer is het aan ons?
]] },
  },
  dossier = {
    { id = "uren", title = "Urenlijst en ongevallenboekje", cost = 8, decisive = true, text = [[
Dirk Sels: 127 uur in elf dagen. Gemiddelde van de ploeg: 109.

Ongevallenboekje, laatste vier dagen: een gekneusde hand, een val van een laadbak, een aanrijding met een paaltje. **Alle drie na 17 uur. Geen enkele gemeld** aan de preventiedienst.

In de kantine hangt een blad: *wie vrijdag vrij wil, schrijft hier zijn naam*. Het blad is leeg.
]] },
    { id = "budget", title = "Nota over een aannemer", cost = 7, text = [[
Twee ploegen met kraan, twee weken: 88.000 euro. Niet begroot. Dwingende spoed moet gemotiveerd worden; de nacht zelf is elf dagen voorbij.

Haar eigen schade meldt de gemeente zelf bij het Vlaams Rampenfonds. Of uren van aannemers daarin meetellen, weten wij niet.
]] },
  },
  advice = {
    { by = "td", supports = "doorwerken", cost = 6, text = [[
Ze willen het afmaken. Nog een week en het is gedaan. Haalt u er nu drie uit, dan denken de andere dertien dat ze tekortschoten.
]] },
    { by = "ocmw", supports = "rust", cost = 6, text = [[
Drie van uw mensen zijn slachtoffer en niemand heeft hen zo genoemd. Dirk komt elke dag andermans modder opscheppen om de zijne niet te zien.
]] },
    { by = "brandweer", opposes = "doorwerken", cost = 6, text = [[
Bij ons staat de aflossing op het rooster, ook al lukt dat niet elke nacht. Een man vraagt er nooit om. De volgende keer is het geen wiel.
]] },
    { by = "ad", opposes = "aannemer", cost = 6, text = [[
Op dag één tekende ik voor spoed. Op dag elf heet het slechte planning. Ik wil dit niet voor de raad moeten verdedigen, en u ook niet.
]] },
    { by = "coordinator", supports = "buren", cost = 6, text = [[
Laat de gouverneur ploegen vragen in het droge deel van de provincie. Wij deden het ook voor hen. Het duurt vier dagen, en het kost trots.
]] },
  },
  options = {
    { id = "rust", kind = "act", takes = "collega",
      text = "Geef de drie getroffenen twee weken dienstvrijstelling",
      detail = "De algemeen directeur tekent. De dertien anderen krijgen hun werk erbij, en de Bleek wacht langer.",
      reasons = {
        "Wie zelf onder water stond, hoeft niet eerst voor de anderen te zorgen",
        "De ploeg wordt kleiner en de straten wachten, maar een tweede kraan in een put kan ik niet dragen",
      },
      values  = { mensen = 3, recht = -1, slagkracht = -2 },
      effects = { bewoners = -10, ploeg = 20, helperslijst = false },
      outcome = [[
U gaat het hun zelf zeggen, in de kantine, staande. Twee knikken. Dirk zegt niets, legt zijn sleutels op tafel en loopt naar buiten. De dag erna staan vier collega’s met een eigen aanhangwagen voor zijn deur; hij zet koffie en schept mee. In het gemeentehuis vraagt een bediende van de burgerlijke stand waarom haar natte kelder geen twee weken waard is. In de Bleek duurt alles een week langer.
]],
      chain = {
        voorbereiding = "Een continuïteitsplan telt wie er zelf in het risicogebied woont.",
        nazorg = "Ook wie hulp geeft, is soms slachtoffer. Iemand moet dat hardop zeggen.",
      },
      next = "belofte" },
    { id = "aannemer", kind = "act", takes = "beslisser",
      text = "Huur twee weken een aannemer",
      detail = "88.000 euro buiten begroting, met een dunne motivering. De raad leest mee.",
      reasons = {
        "Mensen zijn op, machines zijn te huur",
        "Het kost 88.000 euro die ik niet heb, maar overuren en ongevallen kosten ook",
      },
      values  = { slagkracht = 3, mensen = 1, recht = -3, samenhang = -1 },
      effects = { herstel = 10, kas = -20, ploeg = 10, helperslijst = false },
      outcome = [[
Woensdag rijden twee vreemde kranen de Bleek in. De bestuurders zijn uitgerust en kennen niemand; ze scheppen ook de bloemen mee die voor nummer 40 lagen. Nadia Ceulemans gaat ze uit de container halen. Uw eigen ploeg slaapt. In de raad van december leest een lid van de oppositie de motivering van de spoed voor, langzaam, met de datums erbij. De rekening wordt goedgekeurd, met de stemmen van de meerderheid.
]],
      chain = {
        voorbereiding = "Met een bestek voor puinruiming, gegund in een rustig jaar, hoefde niemand spoed te bewijzen.",
        nazorg = "Leeggeruimde straten tegen de feestdagen; een begroting die tot de zomer schuift.",
      },
      next = "belofte" },
    { id = "doorwerken", kind = "wait",
      text = "Laat het rooster nog één week staan",
      detail = "Ze willen het zelf afmaken. U weet wat er na 17 uur gebeurt.",
      reasons = {
        "De ploeg vraagt het zelf en de wijk is bijna leeg",
        "Er kan iemand gewond raken, ook al zegt niemand dat hij moe is",
      },
      values  = { slagkracht = 2, vertrouwen = 2, recht = 1, mensen = -3 },
      effects = { herstel = 10, ploeg = -20, helperslijst = false },
      outcome = [[
Zondagavond is de Bleek leeg. Op de foto staan zestien mensen met een bezem; Dirk kijkt naast de lens. Vrijdag om halfzeven reed een collega de hoogtewerker tegen een gevel en brak een sleutelbeen. Rik schreef het niet in het boekje, u leest het in een attest. In december melden vijf van de zestien zich ziek, Dirk als eerste.
]],
      chain = {
        nazorg = "De wijk was een week vroeger schoon. De ploeg had er een winter voor nodig.",
        preventie = "Drie ongevallen na 17 uur stonden genoteerd. De preventiedienst kreeg ze niet.",
      },
      next = "belofte" },
    { id = "buren", kind = "ask", takes = "strateeg",
      text = "Vraag via de gouverneur ploegen van elders",
      detail = "Over vier dagen, als ze komen. Tot dan blijft uw ploeg staan, en u staat in het krijt.",
      reasons = {
        "Een vallei verder hebben ze uitgeruste mensen en droge kranen",
        "Ik moet om hulp vragen en vier dagen wachten, maar mijn mensen krijgen daarna lucht",
      },
      values  = { samenhang = 3, slagkracht = -2, mensen = 1, vertrouwen = -1 },
      effects = { kas = -10, ploeg = 10, helperslijst = false },
      outcome = [[
De gouverneur vindt drie gemeenten. Vrijdag komen twaalf mensen in een andere kleur jas, met twee wagens en een gedrukt plan dat op geen enkele straat past. Rik loopt mee als gids en slaapt dus nog niet. Maar dat weekend werken er voor het eerst anderen. Dirk zit op de bank bij zijn schoonzus en kijkt naar de muur. In de Bleek vraagt men wie die mensen zijn.
]],
      chain = {
        voorbereiding = "Technische diensten helpen elkaar omdat de diensthoofden elkaar kennen. Op papier staat er niets.",
        nazorg = "De drie gemeenten hebben Vlierdonk nu ook in hun lijst staan.",
      },
      next = "belofte" },
  },
  bell = "doorwerken",
  facilitator = {
    notes = [[
Over de eigen mensen praat een crisiscel het laatst. Dit dilemma vraagt om een collega, niet om een beslisser; kijk wie dat verschil hoort in de zin van Dirk.

De urenlijst lag gewoon in de kantine. Vraag wie in de groep zo’n boekje al eens opensloeg.

**Luister naar** wie *plichtsbesef* zegt waar een ander *uitputting* zou zeggen.
]],
    questions = {
      "Wie van uw eigen mensen woont in het risicogebied?",
      "Wie mag een ploeg naar huis sturen die zelf wil blijven?",
      "Wat is bij u het verschil tussen dag één en dag elf, in aankoop en in overuren?",
      "Stuurt u Dirk naar huis, ook nu hij zegt dat hij er geen heeft?",
    },
    precedents = {
      "Pepinster, juli 2021: de burgemeester miste het Rode Kruis; dat antwoordde dat de overheid het niet gevraagd had (RTL info, L’Avenir)",
      "Wetteren, 2013: collega’s van andere gemeenten kwamen helpen (Het Laatste Nieuws)",
      "Verviers, juli 2021: de stad kondigde een crisismanager aan om haar diensten te ontlasten (DH)",
    },
  },
}
