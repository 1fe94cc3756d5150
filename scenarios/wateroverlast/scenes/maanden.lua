-- Act 4: the months after, 25 November to 23 March.

dilemma "belofte" {
  title = "Ja of neen",
  phase = "nazorg",
  clash = { "vertrouwen", "recht" },
  asks  = "burgervader",
  time  = 150,
  at    = "dinsdag 25 november, 20.10 uur",
  situation = [[
Honderdvijftig mensen in de turnzaal. Vooraan zitten de VMM, Fluvius, de rioolbeheerder en uw noodplanningscoördinator. Achteraan, bij de rekstokken, staat Hilde Claerhout, de dochter van Fons. Ze zegt niets.

Een landbouwer vraagt wie zijn bieten betaalt. Een jonge vader: zijn wagen stond op de Vlierkaai, hij heeft geen omnium. Dan staat Nadia Ceulemans op. “Burgemeester. Ja of neen. **Wordt dit erkend als ramp?**” Het wordt zo stil dat u de radiatoren hoort.
]],
  uncertain = [[
Alleen de Vlaamse Regering erkent, met advies van onder meer KMI en VMM. Dat kan maanden duren.
]],
  question = "Wat zegt u in de zaal?",
  injects = {
    { at = 25, channel = "gouverneur", from = "Sms van de gouverneur", text = [[
Geen uitspraken over erkenning, a.u.b. Ik zie morgen alle burgemeesters van de vallei.
]] },
    { at = 50, channel = "raad", from = "Fractieleider oppositie", when = function(s) return s.verordening end, text = [[
Uw verordening haalde de raad met één stem. Ik sta straks recht en vraag op hoeveel diefstallen ze steunde.
]] },
    { at = 50, channel = "raad", from = "Fractieleider oppositie", when = function(s) return not s.fase end, text = [[
Ik sta straks recht. Eén vraag: waarom kwam de gemeentelijke fase pas om halfacht ’s ochtends?
]] },
    { at = 85, channel = "familie", from = "Volkstuinvereniging De Spade", when = function(s) return s.olie end, text = [[
En wie betaalt de olie in onze grond? U stond erbij, er is een foto van.
]] },
  },
  dossier = {
    { id = "regen", title = "Mail van de provincie: de regencijfers", cost = 9, decisive = true, text = [[
Dichtstbijzijnde officiële regenmeter: Heirbeke, negen kilometer. Gemeten: **44 l/m² in 24 uur**. In Vlierdonk staat er geen.

Een hobbymeter in de volkstuinen gaf 71. Die telt niet mee als officieel cijfer.

De VMM onderzoekt de overstroming apart. *Wij doen geen uitspraak over de kans op erkenning en raden u hetzelfde aan.*
]] },
    { id = "fiche", title = "Fiche: brandverzekering en Rampenfonds", cost = 8, text = [[
Huis en inboedel: brandverzekering, **ook zonder erkenning**.

Vlaams Rampenfonds, **alleen na erkenning**: oogst, vee buiten, bodem, openbaar domein, wagens zonder omnium, onverzekerden met een leefloon.

Het slachtoffer meldt zelf, binnen zestig dagen, liefst via het e-loket. Eén melding per persoon, zonder bijlagen. Een melding is geen aanvraag.
]] },
  },
  advice = {
    { by = "td", supports = "ja", cost = 6, text = [[
Geef die mensen één zin waar ze op kunnen slapen. Als niemand in erkenning gelooft, meldt ook niemand. En zonder meldingen komt ze er zeker niet.
]] },
    { by = "coordinator", supports = "zestig", cost = 6, text = [[
Zestig dagen, zelf melden. Dat is het enige dat vanavond hun kansen verandert. De helft denkt nog dat de gemeente dat doet, zoals vroeger.
]] },
    { by = "ocmw", supports = "tafels", cost = 6, text = [[
In een zaal vraagt men naar de ramp. Aan een tafel vraagt men naar het eigen huis. Breek dit op voor de luidste stem het woord houdt.
]] },
    { by = "ad", supports = "gouverneur", cost = 6, text = [[
Zeg niets over fout, niets over kans. Elke zin van vanavond ligt over een jaar op een bureau van een advocaat. Verwijs naar de gouverneur.
]] },
    { by = "korpschef", opposes = "gouverneur", cost = 6, text = [[
Deze zaal is niet kwaad, ze is op. Geeft u geen antwoord, dan lopen er straks twintig mensen naar voren. Ik heb er twee agenten.
]] },
  },
  options = {
    { id = "ja", kind = "act", takes = "burgervader",
      text = "“Ja. Dit wordt erkend, daar sta ik voor.”",
      detail = "De zaal ademt. U belooft iets waar u niet over beslist.",
      reasons = {
        "Wie moed heeft, meldt zijn schade en houdt vol",
        "Ik beslis er niet over, maar zonder hoop haalt deze wijk de winter niet",
      },
      values  = { mensen = 2, slagkracht = 1, recht = -3, samenhang = -2 },
      effects = { bewoners = 20, ploeg = -10, beloofd = true, fase = false, verordening = false },
      outcome = [[
Eerst klapt er één vrouw, dan de hele zaal. De jonge vader slaat zijn arm om zijn vrouw. Op weg naar buiten krijgt u meer handen dan in een verkiezingsjaar. Sofie Wouters zet de volgende ochtend het e-loket open op twee computers in de inkomhal; er staat een rij. De gouverneur belt om acht uur. Ze vraagt niet wat u zei, ze heeft het gezien. Het filmpje duurt negen seconden.
]],
      chain = {
        nazorg = "De meldingen stromen binnen. Het filmpje van de avond blijft ook staan.",
        voorbereiding = "Een eigen regenmeter kost minder dan één informatieavond.",
      },
      next = chance { { 1, "zorgflats" }, { 1, "rekening" } } },
    { id = "zestig", kind = "act", takes = "beslisser",
      text = "“Dat weet ik niet. Meld zelf, binnen zestig dagen.”",
      detail = "Eerlijk en nuttig. Op dit ogenblik klinkt het als een formulier.",
      reasons = {
        "De termijn loopt, en alleen zij kunnen melden",
        "Ik stel de zaal teleur, maar niemand verliest door mij zijn recht",
      },
      values  = { recht = 3, vertrouwen = 1, slagkracht = 1, mensen = -2 },
      effects = { bewijs = 10, ploeg = -10, fase = false, verordening = false },
      outcome = [[
“Een formulier”, zegt een man vooraan, en het woord gaat van rij tot rij. U legt het uit: wat de brandverzekering doet, wat het fonds doet, waarom het elk gezin apart is. Een deel van de zaal schrijft mee, een deel trekt zijn jas aan. De landbouwer vraagt of u zijn bieten ook op een website kunt zetten. De dagen erna helpen twee medewerkers in de inkomhal 124 mensen door het e-loket. Voor de woorden *weet ik niet* komt niemand u bedanken.
]],
      chain = {
        nazorg = "Aan het loket kwamen 124 meldingen tot stand. Wie niet naar het gemeentehuis kwam, staat er niet bij.",
        voorbereiding = "Met een fiche over verzekering en fonds in de eerste week was dit antwoord geen nieuws meer.",
      },
      next = chance { { 1, "zorgflats" }, { 1, "rekening" } } },
    { id = "tafels", kind = "delegate", takes = "collega",
      text = "Breek de zaal op in tafels per straat",
      detail = "Ieder krijgt antwoord over het eigen huis. Op haar vraag krijgt Nadia er geen.",
      reasons = {
        "Aan een tafel kan ook wie stil is iets vragen",
        "Het lijkt op weglopen van de vraag, maar er valt nog niets op te antwoorden",
      },
      values  = { mensen = 2, samenhang = 2, vertrouwen = -3, slagkracht = -1 },
      effects = { bewoners = -10, bewijs = 20, fase = false, verordening = false },
      outcome = [[
“U antwoordt niet”, zegt Nadia in de microfoon, en ze gaat zitten. Het kost een kwartier om elf tafels te schuiven. Daarna wordt het zachter. Tot halfelf zitten er mensen over een plan van hun eigen kelder gebogen. Hilde Claerhout gaat bij Samira Bouali zitten en praat een uur. De cameraploeg buiten heeft haar beeld: de lege stoel van de burgemeester, die aan tafel negen zat.
]],
      chain = {
        nazorg = "Elf tafels, elf lijsten van wie nog geen expert zag.",
        voorbereiding = "Elf tafels en elf gespreksleiders had men een week vroeger kunnen afspreken.",
      },
      next = chance { { 1, "zorgflats" }, { 1, "rekening" } } },
    { id = "gouverneur", kind = "ask", takes = "strateeg",
      text = "“Ik leg uw vraag morgen aan de gouverneur voor.”",
      detail = "Eén lijn voor de vallei. Vanavond gaat iedereen naar huis met niets.",
      reasons = {
        "Alle gemeenten van de vallei geven beter hetzelfde antwoord",
        "De zaal hoort dat ik doorschuif, ook al is dit het enige juiste loket",
      },
      values  = { samenhang = 3, recht = 2, mensen = -2, vertrouwen = -2 },
      effects = { bewoners = -10, fase = false, verordening = false },
      outcome = [[
“Dus neen”, zegt Nadia. Twintig mensen komen naar voren; de korpschef stapt ertussen met zijn handpalmen open. Er wordt geduwd tegen de tafel van Fluvius, een kan water valt om. De vertegenwoordigster van de VMM veegt het op. Woensdag maakt de gouverneur met alle burgemeesters van de vallei één tekst, met de termijn en een telefoonnummer. Voor het eerst zeggen ze overal hetzelfde. In de Bleek valt hij in de bus tussen de reclame.
]],
      chain = {
        voorbereiding = "Een gezamenlijke tekst van de vallei was er, een dag te laat.",
      },
      next = chance { { 1, "zorgflats" }, { 1, "rekening" } } },
  },
  bell = "gouverneur",
  explain = { audience = "de volle turnzaal" },
  reality = { source = "https://www.standaard.be/cnt/dmf20211223_96185890", text = [[
Zoutleeuw werd voor juli 2021 niet erkend als rampgebied, schreef De Standaard. Volgens de burgemeester, die protest aantekende, was het de ergste wateroverlast in veertig jaar en lagen de meetpunten elders.
]] },
  facilitator = {
    notes = [[
De erkenning hangt in dit spel niet af van wat de burgemeester zegt. Wat wel verandert: wie meldt, met welk bewijs, en wat men een jaar later nog gelooft.

Laat de zin van de speler hardop voorlezen, zonder commentaar, door iemand die achteraan zit.

**Luister naar** wie belooft met het woord *alles*: alles doen, alles proberen.
]],
    questions = {
      "Wat is het verschil tussen hoop geven en beloven, in één zin?",
      "Wie in uw gemeente weet dat slachtoffers zelf moeten melden, binnen zestig dagen?",
      "Waar staat uw dichtstbijzijnde officiële regenmeter?",
      "Mag een burgemeester hoop geven die hij niet in de hand heeft?",
    },
    precedents = {
      "Zoutleeuw, december 2021: niet erkend na de wateroverlast van juli (De Standaard)",
      "Limburg, 2022: 22 van de 42 gemeenten hadden een regenmeter; de adviezen van KMI en VMM liepen uiteen (Belga)",
      "Westhoek, eind 2023: informatieavonden met waterbeheerders en experts (KW)",
    },
  },
}

dilemma "zorgflats" {
  title = "Twaalf sleutels",
  phase = "nazorg",
  clash = { "mensen", "samenhang" },
  asks  = "collega",
  time  = 145,
  at    = "donderdag 11 december, 08.30 uur",
  situation = [[
Het heeft vannacht opnieuw geregend. De Vliere bleef in haar bedding, maar in negen huizen die bijna droog waren, staat weer water in de kelder. Bij de familie Yilmaz groeit de schimmel tot boven de wieg. Het jongste kind ligt aan een aerosol.

Naast woonzorgcentrum De Lisdodde staan **twaalf nieuwe assistentiewoningen leeg**: warm, droog, met uitzicht op de Kouter. De vzw vraagt 46 euro per dag. Haar bewoners schreven u: *wij kozen hier voor rust.*
]],
  uncertain = [[
Of de negen huizen drie weken of drie maanden onleefbaar zijn, hangt af van drogers. Die zijn overal uitverhuurd.
]],
  question = "Voor wie zijn de sleutels?",
  injects = {
    { at = 25, channel = "telefoon", from = "Directie De Lisdodde", when = function(s) return s.lisdodde end, text = [[
U kwam die nacht met de pomp. Ik krijg mijn bestuur wel mee. Zeg wat u nodig hebt.
]] },
    { at = 25, channel = "telefoon", from = "Directie De Lisdodde", when = function(s) return not s.lisdodde end, text = [[
Mijn bewoners kregen genoeg te verduren in november. Ik wil garanties, burgemeester. Op papier.
]] },
    { at = 65, channel = "familie", from = "Hatice Yilmaz", text = [[
De dokter zegt: dit kind mag hier niet slapen. Waar dan wel, zegt hij niet.
]] },
  },
  dossier = {
    { id = "wachtlijst", title = "Wachtlijst assistentiewoningen", cost = 8, decisive = true, text = [[
Veertien namen. **Vijf ervan wonen in de Bleek**, tussen 79 en 90 jaar, alleen. Twee van hen slapen sinds november op een zetel bij hun kinderen.

Opnamereglement: vanaf 65 jaar. Het bestuur kan afwijken, voor ten hoogste zes maanden. Het wil geen gemengde gang: *ouderen of gezinnen*.

Huurkosten van een getroffen gezin: bij de meeste brandpolissen betaalt de verzekeraar tijdelijk onderdak mee.
]] },
    { id = "verslag", title = "Verslag over de negen huizen", cost = 8, text = [[
Drie huizen: stabiliteit onzeker, keldermuur bol. Onbewoonbaar volgens de kapitein.

Zes huizen: vocht en schimmel, structuur in orde. Met drogers bewoonbaar tegen maart.

Een besluit van de burgemeester vraagt vaststellingen per huis, en dat de bewoner eerst gehoord wordt, behalve bij uiterste hoogdringendheid.
]] },
  },
  advice = {
    { by = "ocmw", supports = "gezinnen", cost = 6, text = [[
Zes maanden, negen gezinnen, einddatum op papier. Ik zet er elke week iemand bij. Oude mensen wennen aan lawaai. Longen wennen niet aan schimmel.
]] },
    { by = "coordinator", supports = "ouderen", cost = 6, text = [[
Bij het volgende water heb ik De Lisdodde nodig. Vijf slachtoffers staan op hun eigen wachtlijst. Begin daar, dan blijft die deur open. De negen gezinnen wachten dan, ik weet het.
]] },
    { by = "ad", supports = "bcsd", cost = 6, text = [[
Wijs toe op een straathoek en u krijgt negen ruzies. Het bijzonder comité kan het volgende week, dossier per dossier, met dezelfde maat voor iedereen.
]] },
    { by = "brandweer", opposes = "besluit", cost = 6, text = [[
Drie huizen, ja, daar slaap ik niet van. Maar zes andere onbewoonbaar verklaren om er een papier van te maken? Daar zet ik mijn naam niet onder.
]] },
  },
  options = {
    { id = "gezinnen", kind = "act", takes = "beslisser",
      text = "Huur ze zes maanden voor gezinnen",
      detail = "Kinderen droog voor het weekend. De rust van twintig bejaarden betaalt, en de gemeentekas.",
      reasons = {
        "Wie met kinderen in de schimmel zit, kan geen maart afwachten",
        "De bewoners kozen voor rust en krijgen peuters, maar het is voor zes maanden",
      },
      values  = { mensen = 3, slagkracht = 1, samenhang = -3, recht = -1 },
      effects = { bewoners = 10, kas = -10, lisdodde = false },
      outcome = [[
Zaterdag dragen negen gezinnen dozen door een gang met handgrepen. Maandag staat er een fiets tegen de receptie en hangt er een brief met elf handtekeningen aan de deur. Na een week leest een gewezen onderwijzeres voor aan drie kinderen, op haar voorwaarden. De dochter van een man van de wachtlijst vraagt hoelang haar vader dan op een zetel moet slapen. In juni loopt het contract af; voor daarna is er niets.
]],
      chain = {
        nazorg = "Negen gezinnen droog; de vraag is verhuisd naar juni.",
        voorbereiding = "Een lijst van leegstand, met prijs en voorwaarden, was in een rustig jaar snel gemaakt.",
      },
      next = "vlierbeemd" },
    { id = "ouderen", kind = "act", takes = "collega",
      text = "Eerst de vijf getroffen ouderen",
      detail = "Juist publiek, vrede in huis. De andere zeven houdt het bestuur dan liever leeg.",
      reasons = {
        "Hiervoor zijn deze woningen gebouwd, en vijf mensen hebben er recht op",
        "De kinderen blijven in de schimmel, ook al zijn er zeven sleutels over",
      },
      values  = { samenhang = 2, recht = 1, mensen = 1, vertrouwen = -2 },
      effects = { bewoners = -10, lisdodde = false },
      outcome = [[
Vijf mensen verhuizen op een dinsdag, met elk één kast. De oudste, negentig, vraagt of ze hier ook mag klagen over het eten. Aan de andere zeven ramen blijft het donker. De familie Yilmaz krijgt een caravan in de tuin van een collega van school. Een jongen uit de Bleekstraat telt elke avond vanaf de brug de zwarte ramen en zet het getal online.
]],
      chain = {
        voorbereiding = "Vijf ouderen, alleen, in de laagste straten van de gemeente: dat stond in het bevolkingsregister.",
        nazorg = "Vijf mensen wonen definitief droog. Zeven woningen blijven leeg tot het voorjaar.",
      },
      next = "vlierbeemd" },
    { id = "besluit", kind = "act",
      text = "Verklaar de negen huizen onbewoonbaar",
      detail = "Een papier dat deuren opent bij verzekeraar en verhuurder. Maar vanavond ook negen gezinnen op straat.",
      reasons = {
        "Met een besluit heeft elk gezin iets om voor te leggen",
        "Negen gezinnen moeten vandaag buiten, maar zo mag er ook niemand meer in slapen",
      },
      values  = { recht = 1, slagkracht = 2, mensen = -2, samenhang = -1 },
      effects = { bewijs = 10, ploeg = -10, lisdodde = false },
      outcome = [[
U hoort negen gezinnen, één per kwartier, de jongste in een maxi-cosi. Vrijdag hangt er een blad op negen deuren. Bij vijf verzekeraars werkt het binnen de week; drie vragen een tegenexpertise, want de muren staan recht. De familie Yilmaz heeft geen verzekeraar. Het OCMW vindt voor iedereen een bed, verspreid over vier gemeenten. Twee gezinnen kruipen ’s avonds door het achterraam hun eigen huis weer in. De wijkagent weet het. Hij klopt niet.
]],
      chain = {
        nazorg = "Een besluit is een sleutel bij de ene verzekeraar en een twistpunt bij de andere.",
        preventie = "Een terugslagklep en een schot voor de deur hadden in zes van de negen huizen het ergste tegengehouden.",
        proactie = "Drie van de negen kregen hun vergunning toen de vorige vloed al vergeten was.",
      },
      next = "vlierbeemd" },
    { id = "bcsd", kind = "delegate",
      text = "Laat het BCSD dossier per dossier beslissen",
      detail = "Het OCMW huurt, het comité wijst toe na sociaal onderzoek. Over een week.",
      reasons = {
        "Toewijzen is hun bevoegdheid en zij kennen de gezinnen",
        "Het kost nog een week in de schimmel, maar daarna houdt elke beslissing stand",
      },
      values  = { recht = 3, samenhang = 1, mensen = -1, slagkracht = -3 },
      effects = { kas = -10, lisdodde = false },
      outcome = [[
Twee maatschappelijk werkers bezoeken in zes dagen 23 gezinnen. Het comité krijgt de vzw over de streep: vijf flats voor ouderen, vijf voor gezinnen met jonge kinderen. Er komt geen enkel beroep. De familie Yilmaz staat op plaats één. Het jongste kind lag toen al twee nachten in het ziekenhuis, voor observatie. Het verslag dankt de diensten. In de naam Yilmaz staat een tikfout.
]],
      chain = {
        nazorg = "Tien toewijzingen die niemand betwist.",
        voorbereiding = "Het comité had vooraf kunnen vastleggen hoe het na een ramp binnen twee dagen samenkomt.",
      },
      next = "vlierbeemd" },
  },
  bell = "bcsd",
  reality = { source = "https://www.vrt.be/vrtnws/nl/2021/08/12/wouter-beke-leegstaande-assistentiewoningen-aanbieden-aan-slac/", text = [[
In augustus 2021 vroeg de bevoegde Vlaamse minister een overzicht van leegstaande assistentiewoningen, om ze aan slachtoffers van de overstromingen aan te bieden, meldde VRT NWS.
]] },
  facilitator = {
    notes = [[
Twee groepen met een recht op dezelfde twaalf sleutels. De wachtlijst laat zien dat ze elkaar overlappen. Vraag wie dat had verwacht.

De onbewoonbaarverklaring is geen huisvestingsmaatregel. Laat de groep zeggen wat ze wel is.

**Luister naar** wie *ouderen* en *gezinnen* zegt alsof ze niet in dezelfde straat wonen.
]],
    questions = {
      "Welke leegstand kent u, en wie heeft de sleutel?",
      "Wanneer is wachten op het BCSD zorgvuldigheid, en wanneer is het uitstel?",
      "Wat gebeurt er in juni?",
      "Wie gaat voor: wie al jaren op de lijst staat of wie vanavond geen bed heeft?",
    },
    precedents = {
      "Augustus 2021: oproep om leegstaande assistentiewoningen open te stellen (VRT NWS)",
      "Wallonië, oktober 2021: meer dan 2.000 mensen herhuisvest, van wie 1.013 dankzij aangepaste regels voor sociale huur (Het Belang van Limburg)",
    },
  },
}

dilemma "rekening" {
  title = "771 euro",
  phase = "nazorg",
  clash = { "recht", "mensen" },
  asks  = "strateeg",
  time  = 145,
  at    = "donderdag 11 december, 18.15 uur",
  situation = [[
Het blijft droog, en koud. Op de solidariteitsrekening van de gemeente staat **86.400 euro**: een fanfare, een wafelverkoop, de collectebussen op elke toog, één anonieme storting van 20.000. Dinsdag legt u de raad een verdeling voor. In de Bleek hangen briefjes aan de ramen. *Waar blijft het geld?*

Gelijk delen is 771 euro per gezin, nog voor Kerstmis. Negentien gezinnen hadden geen brandverzekering, ook de familie Yilmaz niet. “Ik betaalde dertig jaar premie”, zegt bakker Mertens. “Krijg ik daar nu straf voor?”
]],
  uncertain = [[
Wat de verzekeraars zullen betalen, en wanneer, staat in geen enkele brief.
]],
  question = "Welke verdeling stelt u voor?",
  injects = {
    { at = 30, channel = "pers", from = "De Vlierbode", text = [[
Heirbeke betaalde gisteren al: 500 euro per gezin. Waarop wacht Vlierdonk?
]] },
    { at = 70, channel = "telefoon", from = "Een notaris", text = [[
Mijn cliënt stortte 20.000 euro en blijft liever onbekend. Hij wil wel weten naar wie het gaat.
]] },
  },
  dossier = {
    { id = "negentien", title = "Verkenning van het OCMW: de negentien", cost = 9, decisive = true, text = [[
Zes leven van een leefloon; voor hen kan het Vlaams Rampenfonds tussenkomen, *als* de ramp erkend wordt.

**Elf verdienen net te veel voor een leefloon** en te weinig voor een premie. Voor hen is er niets: geen verzekeraar, geen fonds.

Twee bezitten een tweede woning.

Van de verzekerden heeft een op drie na vijf weken nog geen voorschot.
]] },
    { id = "mededeling", title = "De tekst op de affiche van november", cost = 6, text = [[
*Stort voor de getroffen gezinnen van de Bleek. Elke euro gaat naar wie het nodig heeft.*

Ondertekend: het gemeentebestuur. Gedrukt: 400 stuks. De tekst werd niet voorgelegd aan de algemeen directeur, de financieel directeur of de raad. De schenkers lazen hem wel.
]] },
  },
  advice = {
    { by = "td", supports = "gelijk", cost = 6, text = [[
Iedereen stond even diep. Geef iedereen hetzelfde, nog vóór Kerstmis. Begint u te wegen, dan weegt de hele straat mee, en wij werken daar alle dagen.
]] },
    { by = "ocmw", supports = "nood", cost = 6, text = [[
Sociaal onderzoek, zoals voor elke euro die wij uitgeven. Ik weet dat het februari wordt. Ik weet ook wie er 771 euro op een spaarboekje zet.
]] },
    { by = "ad", opposes = "onverzekerd", cost = 6, text = [[
Elf gezinnen vallen overal door. Maar wie er twee huizen heeft, zit ook in uw negentien. En u schept een precedent: wie geen premie betaalt, wordt vergoed.
]] },
    { by = "coordinator", supports = "wijk", cost = 6, text = [[
Vraag het aan de wijk. Zij weten wie het water nog in de muren heeft. Het wordt een lastige avond, maar het is hun geld en hun straat.
]] },
    { by = "korpschef", opposes = "wijk", cost = 6, text = [[
Een wijk die over geld van de buren stemt, heb ik één keer gezien. Ik mocht nadien drie maanden bemiddelen tussen twee voordeuren.
]] },
  },
  options = {
    { id = "gelijk", kind = "act", takes = "beslisser",
      text = "Elk gezin krijgt meteen 771 euro",
      detail = "Snel en voor iedereen gelijk. Voor de een is het een wasmachine, voor de ander een weekend.",
      reasons = {
        "Eén som voor iedereen, daar valt niet over te fluisteren",
        "Wie niets heeft, krijgt even weinig als wie verzekerd is, maar hij krijgt het nu",
      },
      values  = { slagkracht = 3, vertrouwen = 1, mensen = -2, recht = -1 },
      effects = { bewoners = 10, herstel = -10, lisdodde = false },
      outcome = [[
De raad stemt dinsdag, unaniem. Op 18 december staat het op 112 rekeningen. In de bakkerij ligt een bedankkaart op de toog, met een tekening van een boot. De familie Yilmaz koopt een droger en heeft nog 90 euro over. Een man met twee huizen stort zijn deel terug; een andere met twee huizen niet. De anonieme schenker laat weten dat hij het zich anders had voorgesteld. Van de elf hoort u niets.
]],
      chain = {
        nazorg = "Snel geld bereikt iedereen en verandert weinig voor wie alles verloor.",
        voorbereiding = "Bij een oproep voor giften hoort een reglement: wie krijgt wat, en wie beslist.",
      },
      next = "vlierbeemd" },
    { id = "nood", kind = "delegate", takes = "collega",
      text = "Laat het BCSD verdelen naar nood",
      detail = "Sociaal onderzoek, eerlijk tot op de euro. Het geld komt pas in februari.",
      reasons = {
        "Wie het nodig heeft: dat beloofde de affiche",
        "Deze winter blijft de rekening vol, maar elke euro is straks te verantwoorden",
      },
      values  = { recht = 3, mensen = 1, slagkracht = -3, vertrouwen = -1 },
      effects = { bewoners = -10, bewijs = 10, lisdodde = false },
      outcome = [[
Honderdtwaalf gezinnen krijgen een formulier van zes bladzijden. Vierentwintig geven het niet terug; trots, of geen zin om hun loonbrief te tonen. In februari gaan bedragen van 200 tot 4.100 euro de deur uit, met een motivering. Niemand krijgt gelijk in beroep. Tussen Kerstmis en Driekoningen hangen de briefjes nog aan de ramen. Onder één briefje staat nu *sorry, gesloten*.
]],
      chain = {
        nazorg = "Elke euro is verantwoord. De grootste kosten vielen vóór februari.",
        preventie = "Bij elk sociaal onderzoek kan het OCMW ook naar de brandverzekering vragen.",
      },
      next = "vlierbeemd" },
    { id = "onverzekerd", kind = "act", takes = "burgervader",
      text = "Alles naar de onverzekerde gezinnen",
      detail = "Zo’n 4.500 euro elk, voor wie overal door valt. De rest van de straat krijgt niets.",
      reasons = {
        "Voor hen is er geen verzekeraar, geen fonds en geen tweede kans",
        "De anderen zullen zeggen dat premies betalen dom was, maar zij krijgen nog iets",
      },
      values  = { mensen = 3, slagkracht = 1, vertrouwen = -3, recht = -2 },
      effects = { bewoners = -10, herstel = 10, lisdodde = false },
      outcome = [[
Zeventien gezinnen, na aftrek van twee met een tweede huis: elk 5.082 euro. Op het Schipperspad wordt deze winter in vier huizen opnieuw gepleisterd. Hatice Yilmaz komt u bedanken en neemt voor de terugweg niet de Bleekstraat. Mertens zet een blad in zijn vitrine: *hier wordt premie betaald*. Na een week haalt zijn dochter het weg. Aan de schoolpoort staan er voortaan twee groepjes.
]],
      chain = {
        nazorg = "Zeventien gezinnen kunnen verbouwen. De andere vragen wat zij fout deden.",
        preventie = "Het OCMW kende de elf al: van de voedselbank, niet van het water.",
      },
      next = "vlierbeemd" },
    { id = "wijk", kind = "ask", takes = "strateeg",
      text = "Laat de Bleek zelf beslissen",
      detail = "Eén avond, één stem per gezin. Wie arm is, moet het dan zeggen voor zijn buren.",
      reasons = {
        "Wat de wijk zelf kiest, hoeft niemand haar uit te leggen",
        "Het kan een lelijke avond worden, maar het is hun straat en hun geld",
      },
      values  = { vertrouwen = 2, samenhang = 2, mensen = -1, recht = -2 },
      effects = { ploeg = -10, lisdodde = false },
      outcome = [[
In de refter van de school zitten 78 gezinnen onder papieren sterren. Na twee uur stelt Roza voor: de helft gelijk, de helft in een pot voor wie het stil komt vragen aan drie mensen die iedereen vertrouwt. Het haalt het met zes stemmen. Hatice Yilmaz had haar jas niet uitgedaan. Vier gezinnen komen later naar de pot. Samira Bouali kent er minstens tien die niet durven.
]],
      chain = {
        nazorg = "De wijk staat achter de verdeling. Tien gezinnen die het nodig hebben, vragen niets.",
        voorbereiding = "Drie vertrouwenspersonen zoeken kan ook vóór er geld is.",
      },
      next = "vlierbeemd" },
  },
  bell = "nood",
  reality = { source = "https://wortegem-petegem.be/inwoner/veiligheid/natuurrampen", text = [[
Overstroming zit standaard in de brandverzekering voor eenvoudige risico’s, legt de gemeente Wortegem-Petegem uit. Een brandverzekering zelf is niet verplicht. Het Vlaams Rampenfonds kan tussenkomen voor onverzekerden met een leefloon, na erkenning van de ramp.
]] },
  facilitator = {
    notes = [[
Gelijk, naar nood of naar gemis: drie soorten rechtvaardigheid die elk een eigen verliezer hebben. Laat de groep bij elke optie die verliezer bij naam noemen.

De affiche is het stille feit. *Wie het nodig heeft* is een belofte van het bestuur, gedrukt op 400 stuks.

**Luister naar** wie bakker Mertens gelijk geeft en toch anders stemt.
]],
    questions = {
      "Wat stond er op uw laatste oproep voor giften?",
      "Hoe helpt u de elf zonder de anderen te straffen?",
      "Wie kent bij u de gezinnen zonder brandverzekering?",
      "Krijgt wie geen premie betaalde meer dan wie ze dertig jaar betaalde?",
    },
    precedents = {
      "Verviers, zomer 2021: een rekening van de stad, met de waarborg dat het geld naar slachtoffers ging (DH)",
      "Zes maanden na juli 2021 wachtten vier op de tien slachtoffers nog op hun verzekeraar (RTBF)",
    },
  },
}

dilemma "vlierbeemd" {
  title = "De beemd",
  phase = "proactie",
  clash = { "recht", "vertrouwen" },
  asks  = "strateeg",
  time  = 160,
  at    = "maandag 23 maart, 16.00 uur",
  situation = [[
Op de tafel van het college ligt de vergunning voor **Vlierbeemd**: 84 woningen in de weide naast de Bleek, negentien ervan sociale huur. Zes jaar voorbereid. Het wateradvies is voorwaardelijk gunstig en dateert van september, van vóór het water.

Over twee dagen loopt de termijn af. Uw schepenen staan twee tegen twee; u bent de vijfde stem. In de gang wachten twintig mensen uit de Bleek. Hilde Claerhout is erbij. Er wordt niet geroepen.
]],
  uncertain = [[
Wanneer het water terugkomt, staat in geen model. Of een weigering in beroep standhoudt, in geen advies.
]],
  question = "Wat doet u met de vergunning?",
  injects = {
    { at = 30, channel = "telefoon", from = "Advocaat van Beemdhof nv", text = [[
Wij volgden elk advies van uw diensten. Weigert u zonder nieuw feit, dan ziet u ons in beroep, met een claim.
]] },
    { at = 75, channel = "raad", from = "Schepen van wonen", text = [[
Honderdveertig gezinnen wachten op een sociale woning. Een derde van uw daklozen van november staat op die lijst.
]] },
    { at = 110, channel = "sociaal", from = "De Spade, volkstuinen", when = function(s) return s.olie end, text = [[
De gracht in de beemd is nog niet gesaneerd. En daar bouwt u kelders?
]] },
  },
  dossier = {
    { id = "drone", title = "Dronebeeld van de hulpverleningszone, 7 november", cost = 9, decisive = true, text = [[
08.10 uur. De beemd is een meer: twee derde onder water, op het diepste punt 1,10 meter. Geschatte berging: 60.000 kubieke meter.

Nota van de waterbeheerder, maart: zonder die berging had het water in de Bleek *twintig tot dertig centimeter hoger* gestaan. De buffers uit het plan vangen daarvan een vijfde op.

Het college kreeg dit beeld niet eerder te zien.
]] },
    { id = "kaart", title = "Stratenkaart: water per huis", cost = 8, text = [[
Proefkaart van het studiebureau. Voorspelt enkele uren vooraf welke straat onder loopt, uit radar, regenmeters en riool. In november klopte ze voor vier van de vijf straten; één straat kleurde rood en bleef droog.

Nu alleen bij de brandweer. In de marge van de makelaars: *als dit online komt, verkoop ik daar niets meer.*
]] },
  },
  advice = {
    { by = "brandweer", supports = "weigeren", cost = 6, text = [[
Elk huis dat u daar zet, staat in mijn volgende nacht. En het water dat er nu ligt, ligt dan bij Nadia Ceulemans in de keuken.
]] },
    { by = "ocmw", supports = "vergunnen", cost = 6, text = [[
Negentien sociale woningen. De familie Yilmaz staat op plaats vier. Ik ken niemand anders die er de komende tien jaar bouwt in deze gemeente.
]] },
    { by = "ad", opposes = "weigeren", cost = 6, text = [[
De adviezen zijn voorwaardelijk gunstig, de termijn is bijna om. Een weigering moet steunen op feiten in het dossier. Laat u de termijn verlopen, dan is dat volgens mij een weigering zonder motivering.
]] },
    { by = "td", supports = "advies", cost = 6, text = [[
Vraag de waterbeheerder het over te doen met de cijfers van november. Geen mens kan tegen een meting zijn. Ook wie wil bouwen niet.
]] },
    { by = "coordinator", supports = "kaart", cost = 6, text = [[
Leg de kaart op tafel, voor iedereen. Wie weet waar het water komt, beslist anders: de raad, de koper, de man met een tank in zijn kelder.
]] },
  },
  options = {
    { id = "vergunnen", kind = "act", takes = "beslisser",
      text = "Vergun, met strengere waterbuffers",
      detail = "Woningen voor 84 gezinnen, binnen alle adviezen. Het water van de beemd zoekt een andere weg.",
      reasons = {
        "Gezinnen zonder huis zijn ook een ramp, alleen een trage",
        "De Bleek betaalt mee met risico, maar de voorwaarden zijn strenger dan ooit",
      },
      values  = { mensen = 2, recht = 1, samenhang = -1, vertrouwen = -3 },
      effects = { bewoners = -20, kas = 10, gebouwd = true },
      outcome = [[
Drie tegen twee. De schepen van wonen knijpt zijn ogen even dicht. U loopt zelf naar de gang en zegt het, met de voorwaarden erbij: hogere vloerpas, geen kelders, bredere buffer. Hilde Claerhout vraagt hoe hoog die vloerpas precies is. U weet het tot op de centimeter. Enkele weken later dient de Bleek beroep in bij de deputatie. Hatice Yilmaz belt naar het OCMW en vraagt op welke plaats ze nu staat.
]],
      chain = {
        reactie = "Wat hier gebouwd wordt, bepaalt de nacht van uw opvolger.",
        preventie = "Geen kelders en een hoge vloer: dat redt de nieuwe huizen, niet de oude.",
        nazorg = "Negentien sociale woningen, ook voor wie in november zijn huis verloor.",
      },
      next = "END" },
    { id = "weigeren", kind = "act", takes = "burgervader",
      text = "Weiger: de beemd moet water houden",
      detail = "De rivier houdt haar ruimte. Negentien gezinnen houden hun wachtlijst, de gemeente krijgt een claim.",
      reasons = {
        "Een weide die een wijk spaart, is geen bouwgrond",
        "Er verdwijnen sociale woningen en er komt een claim, maar het water onderhandelt niet",
      },
      values  = { vertrouwen = 3, slagkracht = 1, recht = -2, mensen = -1 },
      effects = { bewoners = 20, kas = -20 },
      outcome = [[
Drie tegen twee. Het besluit telt negen bladzijden; de algemeen directeur schreef er zeven en geloofde er vier. In de gang geeft Nadia Ceulemans u een hand en laat niet los. Beemdhof gaat in beroep en laat een claim betekenen van 1,9 miljoen. De schepen van wonen spreekt drie weken alleen schriftelijk met u. Op de wachtlijst voor sociale huur staat de familie Yilmaz nu op plaats drie.
]],
      chain = {
        preventie = "De beemd blijft water bergen bij elke volgende piek.",
        nazorg = "Wie in de gang stond, hoorde het van u. Wie op de wachtlijst staat, las het in de krant.",
      },
      next = "END" },
    { id = "advies", kind = "ask",
      text = "Vraag een nieuw wateradvies en stel uit",
      detail = "Alleen als de ontwikkelaar met een langere termijn instemt. Een jaar waarin niemand iets krijgt.",
      reasons = {
        "Een advies van vóór het water kan na het water niet volstaan",
        "Het kost een jaar voor de wijk en voor de kopers, maar daarna staat het vast",
      },
      values  = { recht = 3, samenhang = 2, slagkracht = -3, mensen = -1 },
      effects = { kas = -10 },
      outcome = [[
Beemdhof stemt in, na een nacht en een brief, omdat een weigering erger is. De waterbeheerder rekent opnieuw en vraagt veertien maanden. In de gang hoort men het woord *uitstel* en gaat men zitten, alsof het nog lang zal duren. Drie kopers trekken zich terug. De schepen van wonen rekent u voor hoeveel kinderen intussen op een kamer slapen. In de beemd komt alvast een meetpaal.
]],
      chain = {
        voorbereiding = "Een wateradvies kan een houdbaarheidsdatum krijgen. Dat is één zin in een reglement.",
      },
      next = "END" },
    { id = "kaart", kind = "delegate", takes = "collega",
      text = "Publiceer de stratenkaart, laat de raad spreken",
      detail = "Ieder ziet zijn risico, ook wie wil verkopen. Het college laat intussen de termijn verlopen.",
      reasons = {
        "Wie het water kent, kan zich beschermen en meebeslissen",
        "Huizen verliezen waarde door mijn kaart, maar zwijgen houdt geen water tegen",
      },
      values  = { vertrouwen = 2, samenhang = 2, mensen = -1, recht = -1, slagkracht = -2 },
      effects = { kas = -10, kaart = true },
      outcome = [[
De kaart staat dinsdag online. Tegen de avond is ze 9.000 keer bekeken, in een gemeente van 14.200. Twee verkopen in de Bleek springen af. Op het Schipperspad bestellen elf buren samen schotten voor hun deur. De raad praat tot één uur ’s nachts en vraagt, met één stem verschil, om de weide open te houden. Intussen verliep de termijn. Volgens de algemeen directeur is dat een weigering zonder één bladzijde uitleg; Beemdhof stuurt een advocaat.
]],
      chain = {
        preventie = "Elf huizen met schotten, voor het eerst zonder dat iemand erom vroeg.",
        reactie = "Bewoners van de rode straten weten nu vooraf wanneer ze moeten vertrekken.",
      },
      next = "END" },
  },
  bell = "advies",
  explain = { audience = "de bewoners in de gang van het gemeentehuis" },
  reality = { source = "https://vito.be/nl/nieuws/wateroverlast-voorspellen-steden", text = [[
In Antwerpen werd met Flood4Cast een voorspelling van wateroverlast per straat getest, enkele uren vooraf, uit radar, regenmeters en rioolsensoren. Het proefgebied was Ekeren en Merksem, aldus VITO.
]] },
  facilitator = {
    notes = [[
De laatste beslissing is de eerste schakel van de keten. Zet ze op het bord naast de nacht van november en trek de lijn.

Het dronebeeld lag vier maanden bij de zone. Vraag wie in de eigen gemeente zulke beelden aan een vergunningendossier toevoegt.

**Luister naar** wie praat over de mensen die er wonen, en wie over de mensen die er nog niet wonen.
]],
    questions = {
      "Welke vergunning van de voorbije tien jaar zou u met uw stem van vandaag anders geven?",
      "Zou u de stratenkaart tonen, en aan wie eerst?",
      "Wie zat er in de gang, en wie zat er niet?",
      "Bouwt u sociale woningen waar water heeft gestaan, als er elders geen grond is?",
    },
    precedents = {
      "Merksem en Ekeren, 2002: kritiek op bouwplannen in overstromingsgevoelig gebied, na de vierde overstroming sinds 1998 (Gazet van Antwerpen)",
      "2015 tot 2020: de VMM bezocht zo’n 400 woningen; de helft nam maatregelen (riviercontract Dommel)",
    },
  },
}
