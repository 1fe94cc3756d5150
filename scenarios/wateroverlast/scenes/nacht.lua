-- Act 1: the night of 6 to 7 November.

dilemma "de_fase" {
  title = "Drie meter tien",
  phase = "reactie",
  clash = { "slagkracht", "samenhang" },
  asks  = "beslisser",
  time  = 145,
  at    = "donderdag 6 november, 22.10 uur",
  situation = [[
Het regent sinds de middag. Aan de Molenbrug staat de Vliere op 3,10 meter en ze klimt. In de Bleek, de wijk onder de brug, dragen mensen dozen naar boven. De hulpverleningszone telt 140 oproepen, niemand is gewond. Kapitein Goossens rijdt met drie ploegen van kelder naar kelder.

Uw noodplanningscoördinator staat in de deur, haar jas druipt. “Kondigt u de **gemeentelijke fase** af? Dan komt het CC-Gem samen. Anders trekt de brandweer het alleen.”
]],
  uncertain = [[
De VMM verwacht een piek tussen 3,25 en 3,65 meter. Vanaf 3,40 loopt de Bleek onder. Meer zegt ze niet.
]],
  question = "Hoe wordt Vlierdonk deze nacht geleid?",
  injects = {
    { at = 30, channel = "telefoon", from = "Burgemeester van Heirbeke, stroomopwaarts", text = [[
Wij hebben de fase net afgekondigd. Het water staat hier in de kerk.
]] },
    { at = 65, channel = "sociaal", from = "Nadia Ceulemans, Bleekstraat 38", text = [[
Water in mijn kelder. 112 stuurt mij naar 1722, 1722 zegt wachten. Wie beslist hier eigenlijk?
]] },
    { at = 95, channel = "gouverneur", from = "Dienst van de gouverneur", text = [[
Graag een seintje vóór u afkondigt. Anders zijn er straks drie fases in één vallei.
]] },
  },
  dossier = {
    { id = "peil", title = "Peilgrafiek van de VMM, Molenbrug", cost = 8, decisive = true, text = [[
20.00 uur: 2,84 m. 21.00 uur: 2,95 m. 22.00 uur: 3,08 m.

De stijging versnelt. In Heirbeke is het wachtbekken **sinds 21.20 uur vol**; wat daar nog valt, komt rechtstreeks door. Looptijd tot de Molenbrug: ongeveer twee uur. De rekenregel van de VMM geeft 3,40 m *rond kwart voor één*.

Marge: een kwartier.
]] },
    { id = "fiche", title = "Fiche uit het ANIP", cost = 8, text = [[
Met de fase: CC-Gem met burgemeester, noodplanningscoördinator en de verantwoordelijken van de vijf disciplines. Beslist over evacuatie, opvang, boodschap, kosten.

Zonder de fase: operationele coördinatie op het terrein. De Dir-CP-Ops leidt.

Afkondigen kan altijd nog later. Afschalen is ook een beslissing. Noteer van beide het uur in het logboek.
]] },
  },
  advice = {
    { by = "coordinator", supports = "afkondigen", cost = 6, text = [[
Kondig af. Vanuit een brandweerwagen kijkt niemand drie uur vooruit. Valt het mee, dan schalen we om één uur af en gaat iedereen slapen.
]] },
    { by = "brandweer", supports = "operationeel", cost = 6, text = [[
Ik heb drie ploegen en ik weet waar ze zijn. Een comité stelt mij vanavond twintig vragen per uur. Geef me ruimte, ik bel als het kantelt.
]] },
    { by = "korpschef", supports = "overleg", cost = 6, text = [[
Mijn zone loopt over drie gemeenten. Kondigt u alleen af, dan krijg ik drie verschillende opdrachten voor dezelfde zes agenten. Bel eerst de gouverneur.
]] },
    { by = "ad", supports = "wachten", cost = 6, text = [[
In juni belden we dertig mensen uit hun bed voor een plas. Die overuren lopen nog. Eén meting afwachten is geen lafheid, het is een meting.
]] },
  },
  options = {
    { id = "afkondigen", kind = "act",
      text = "Kondig nu de gemeentelijke fase af",
      detail = "Het CC-Gem zit binnen het uur. Valt het mee, dan belde u iedereen voor niets wakker.",
      reasons = {
        "Over een hele wijk beslist men aan een tafel, niet op een stoep",
        "Ik kondig af vóór ik de gouverneur sprak, maar het water wacht niet op overleg",
        "Wie voor niets opstaat, komt de volgende keer trager, ook al had ik nu gelijk",
      },
      values  = { mensen = 1, slagkracht = 2, samenhang = -1, recht = -1 },
      effects = { ploeg = -10, fase = true },
      outcome = [[
Om 22.50 uur zit het CC-Gem in de raadzaal: vijf disciplines, een coördinator, een thermoskan. Twintig medewerkers kwamen uit hun bed; vrijdagmiddag, als iedereen hen tegelijk zoekt, slaapt de helft rechtop. De gouverneur vernam uw afkondiging van Heirbeke en laat u dat rustig weten. Kapitein Goossens blijft op het terrein en klinkt kortaf aan de lijn. Maar op tafel ligt een kaart van de Bleek, en Sofie Wouters begint het logboek. De Vliere klimt naar 3,28.
]],
      chain = {
        voorbereiding = "De drempel stond niet in het plan. Een peil dat de fase inleidt, had dit uur bespaard.",
        nazorg = "Wat vannacht in het logboek komt, hoeft over een jaar niemand zich te herinneren.",
      },
      next = "de_evacuatie" },
    { id = "operationeel", kind = "delegate", takes = "collega",
      text = "Laat het aan de operationele coördinatie",
      detail = "Kapitein Goossens leidt. U houdt contact. Over opvang en bussen beslist dan niemand.",
      reasons = {
        "De kapitein kent het terrein en heeft handen nodig, geen vergadering",
        "Niemand denkt nu aan bussen, maar twee leidingen op één nacht is erger",
      },
      values  = { slagkracht = 1, samenhang = 2, mensen = -2, recht = 1 },
      effects = { bewoners = -10 },
      outcome = [[
De kapitein werkt door zoals hij beloofde. Tussen elf en halfeen haalt zijn volk zes mensen van hun gelijkvloers. Er loopt hem niemand voor de voeten. Er belt ook niemand naar de sporthal, de busmaatschappij of het woonzorgcentrum: dat is werk voor een comité dat niet bestaat. Om tien voor één stapt de Vliere over de kaai. In de Bleek gaan de lichten naar boven, verdieping na verdieping.
]],
      chain = {
        voorbereiding = "Wie belt de opvang als er geen comité is? In het plan stond er geen naam bij.",
        nazorg = "Geen comité, dus geen gezamenlijk logboek. De evaluatie begint met vijf aparte verslagen.",
      },
      next = "de_pomp" },
    { id = "overleg", kind = "ask", takes = "strateeg",
      text = "Bel eerst de gouverneur en Heirbeke",
      detail = "Eén lijn voor de hele vallei. Het kost een uur, en het water klimt door.",
      reasons = {
        "Een rivier stopt niet aan de gemeentegrens, een besluit ook niet",
        "Ik verlies een uur, maar ik vermijd drie boodschappen voor dezelfde mensen",
      },
      values  = { samenhang = 3, recht = 1, slagkracht = -2 },
      effects = { bewoners = -10, fase = true },
      outcome = [[
De gouverneur luistert, rekent en belt terug. Om 23.15 uur gaat in drie gemeenten dezelfde tekst de deur uit. De korpschef weet voor het eerst die avond waar zijn zes agenten moeten zijn. Maar van de zes bussen die u om halfelf had kunnen vragen, rijden er nu vier voor Heirbeke. Een provinciale fase houdt de gouverneur achter de hand. Als uw CC-Gem eindelijk zit, staat er één punt op de agenda: de Bleek.
]],
      chain = {
        voorbereiding = "De gemeenten langs de Vliere hebben elk hun eigen alarmpeil. Niemand legde ze ooit naast elkaar.",
      },
      next = "de_evacuatie" },
    { id = "wachten", kind = "wait",
      text = "Wacht op de meting van 23.30 uur",
      detail = "Misschien blijft ze onder de kaai. Dan sliep Vlierdonk en bleef de kas dicht.",
      reasons = {
        "Een fase zonder nood maakt de volgende ongeloofwaardig",
        "Ik geef een uur weg, maar ik jaag niet heel Vlierdonk op voor een peil dat nog kan zakken",
      },
      values  = { recht = 2, vertrouwen = 1, slagkracht = -2, mensen = -1 },
      effects = { bewoners = -10, ploeg = 10 },
      outcome = [[
Om 23.30 uur meet de VMM 3,26. Boven aan de Kouter slaapt iedereen, precies zoals u hoopte. Daarna gaat het sneller dan de telefoon. Om tien voor één staat de Vliere op de kaai. Wie u nu nog oproept, moet door het water naar het gemeentehuis; kapitein Goossens wacht er niet op. De twintig medewerkers die u liet slapen, staan om zes uur wel uitgerust aan de sporthal. Dat weekend zijn ze de enigen.
]],
      chain = {
        preventie = "Het wachtbekken van Heirbeke loopt sneller vol dan twintig jaar geleden berekend. Dat was bekend.",
        proactie = "De Bleek ligt in de bedding van vroeger. De naam zegt het al: hier bleekte men linnen op een natte weide.",
      },
      next = "de_pomp" },
  },
  bell = "wachten",
  reality = { source = "https://www.hln.be/in-de-buurt/kalmthout/overlast-na-onweer-in-kalmthout-houdt-aan-waterpeil-zakt-traag-gemeentelijk-rampenplan-nog-tot-na-de-middag-van-kracht~ab5e32ec/", text = [[
Op 19 juni 2019 kondigden Kalmthout en Kapellen na zwaar onweer de gemeentelijke fase af. In Kapellen gold ze enkele uren, schreef Het Laatste Nieuws.
]] },
  facilitator = {
    notes = [[
De drempel ligt zelden in het plan en altijd in het hoofd van de voorzitter. Laat de groep eerst zeggen welk feit hen zou doen afkondigen, en pas dan of ze het afkondigden.

Wie de peilgrafiek niet opende, besliste over een ander probleem. Zeg dat zonder verwijt.

**Luister naar** wie een meting noemt en wie een rekening.
]],
    questions = {
      "Welk peil, welk aantal oproepen of welk feit is bij u de drempel, en wie kent die drempel?",
      "Wat hebt u nodig van een comité dat een kapitein u niet kan geven?",
      "Wanneer wordt dit een provinciale fase, en wie neemt daarvoor de telefoon?",
      "Liever één keer te vroeg of één keer te laat, als u in juni al vals alarm gaf?",
    },
    precedents = {
      "Kalmthout en Kapellen, 19 juni 2019: gemeentelijke fase na zwaar onweer (Het Laatste Nieuws)",
      "Wetteren, 2013: de gouverneur kondigde de provinciale fase af om de schaal en het gezondheidsrisico (gouverneur van Oost-Vlaanderen)",
    },
  },
}

dilemma "de_evacuatie" {
  title = "De tweede trede",
  phase = "reactie",
  clash = { "mensen", "recht" },
  asks  = "beslisser",
  time  = 140,
  at    = "donderdag 6 november, 23.40 uur",
  situation = [[
Het CC-Gem zit in de raadzaal. De Vliere staat op 3,28. In de vier straten van de Bleek wonen 260 mensen, bij de meesten brandt nog licht. Ze kennen het water van 1998: *tot aan de tweede trede, en dan weg*. Ze zetten de auto hoog en de stofzuiger op tafel.

Binnen twee uur rijdt er geen bus meer door. Het onthaalcentrum, de sporthal op de Kouter, heeft 120 veldbedden. De korpschef riep er mensen bij: hij heeft er nu twaalf.
]],
  uncertain = [[
De oever aan de Rootstraat lekt. Breekt hij, dan staat er in een kwartier een meter. Houdt hij, dan was het misschien niet nodig.
]],
  question = "Hoe krijgt u de mensen weg?",
  injects = {
    { at = 30, channel = "telefoon", from = "Bakker Luc Mertens, Bleekstraat 12", text = [[
Ik bak om twee uur. Ik ga nergens heen, burgemeester. Dat zeg ik u nu al.
]] },
    { at = 70, channel = "sitrep", from = "Ploeg aan de Rootstraat", text = [[
Kwelwater aan de voet van de oever. Helder, nog geen zand. Wij blijven kijken.
]] },
  },
  dossier = {
    { id = "zorglijst", title = "Lijst van het OCMW en de thuiszorg", cost = 9, decisive = true, text = [[
27 namen in de Bleek. Zes bedlegerig, drie op zuurstof, twee met een dialyse morgenvroeg. Bij negentien staat een telefoonnummer, elf daarvan zijn vaste lijnen.

Onderaan, in een ander handschrift: *deze lijst telt wie hulp krijgt. Wie nooit iets vroeg, staat er niet op.* Volgens het bevolkingsregister wonen er in de vier straten 41 tachtigplussers.
]] },
    { id = "oever", title = "Verslag over de oever, vorige zomer", cost = 8, text = [[
Drie verzakkingen vastgesteld aan de Rootstraat. Twee zijn hersteld. De derde staat gepland voor het voorjaar. Gangen van muskusratten over een lengte van elf meter.

Besluit: *stabiel bij normale winterstanden*. Over een stand boven 3,40 meter doet het verslag geen uitspraak.
]] },
  },
  advice = {
    { by = "brandweer", supports = "verplicht", cost = 6, text = [[
Overdag haalt een ploeg twintig mensen per uur uit een raam. ’s Nachts, in stroming, vier. Wie nu blijft, kan ik om drie uur niet beloven dat ik kom.
]] },
    { by = "korpschef", opposes = "verplicht", cost = 6, text = [[
Geef mij geen bevel dat ik niet kan uitvoeren. Met twaalf mensen sleep ik geen 260 bewoners hun huis uit. Eén weigering voor de camera en niemand gaat nog mee.
]] },
    { by = "ocmw", supports = "kwetsbaren", cost = 6, text = [[
Gezonde mensen lopen zelf. Mevrouw Aerts ligt aan een zuurstoftoestel en dat valt uit met de stroom. Twaalf agenten zijn twaalf paar handen. Zet ze aan bedden.
]] },
    { by = "coordinator", supports = "oproep", cost = 6, text = [[
Eén BE-Alert, één zin, één vertrekpunt. De helft gaat dan uit zichzelf. Voor de andere helft hebben we mensen over.
]] },
    { by = "td", supports = "inspectie", cost = 6, text = [[
Ik stond erbij toen de VMM die oever herstelde. Hij houdt tot 3,60, daar steek ik mijn hand voor in het vuur. Geef mij tot halfeen en ik ga met een lamp kijken.
]] },
  },
  options = {
    { id = "verplicht", kind = "act",
      text = "Beveel de evacuatie van de vier straten",
      detail = "Politie aan elke deur, ook bij wie weigert. Blijft het droog, dan vergeeft men u dat niet.",
      reasons = {
        "Een bevel is duidelijk: wie twijfelt, gaat mee",
        "Ik dwing mensen uit een droge woning, maar straks kan niemand hen nog halen",
      },
      values  = { mensen = 2, slagkracht = 2, vertrouwen = -2, recht = -2 },
      effects = { bewoners = -10, ploeg = -10, verplicht = true },
      outcome = [[
Twaalf agenten, vier straten, 112 voordeuren. De laatsten waden. Een vrouw van negentig wordt op haar keukenstoel naar buiten gedragen en noemt u bij uw voornaam, niet vriendelijk. Om kwart over één is de wijk leeg, zegt de lijst. Bakker Mertens stond in zijn deur tot ze hem bij de arm namen. De oever houdt; het water komt over de kaai en staat om vier uur negentig centimeter hoog in kamers waar niemand slaapt.
]],
      chain = {
        voorbereiding = "Na één oefening per straat weet men wie weigert, en waarom.",
        nazorg = "Wie onder dwang vertrok, vraagt u later onder welke voorwaarden hij terug mag.",
      },
      next = "naar_huis" },
    { id = "oproep", kind = "act", takes = "burgervader",
      text = "Doe een dringende oproep om te vertrekken",
      detail = "BE-Alert, bussen, veldbedden. Wie blijft, beslist zelf, ook voor zijn kinderen.",
      reasons = {
        "Volwassen mensen mogen zelf kiezen als ze weten wat wij weten",
        "Sommigen blijven en komen klem te zitten, ook al riep ik hen op",
      },
      values  = { recht = 2, vertrouwen = 2, slagkracht = 1, mensen = -1 },
      effects = { bewoners = 10, ploeg = -10 },
      outcome = [[
Uw bericht vertrekt om 23.52 uur. Honderdzeventig mensen nemen een tas en gaan. De anderen lezen het, kijken naar de straat en zien een plas. Om vier uur staat er negentig centimeter. De brandweer haalt tot de ochtend 31 mensen uit een raam, onder wie een meisje van acht dat haar schooltas niet loslaat. Op de Kouter blijven drie bedden open en twee families zoeken elkaar.
]],
      chain = {
        preventie = "Op geen enkele gevel in de Bleek staat hoe hoog het water kan komen. De bewoners rekenen met 1998.",
        nazorg = "Negentig mensen bleven. Zij vragen later waarom uw bericht niet zei hoe hoog het kon komen.",
      },
      next = "naar_huis" },
    { id = "kwetsbaren", kind = "delegate",
      text = "Laat eerst de zorgbehoevenden halen",
      detail = "OCMW en brandweer gaan bed per bed. De anderen krijgen hun bericht pas na één uur.",
      reasons = {
        "Wie niet zelf kan lopen, heeft als enige geen tweede kans",
        "De rest van de wijk verliest een uur, maar die kan nog naar boven",
      },
      values  = { mensen = 3, samenhang = 1, slagkracht = -1, recht = -1 },
      effects = { ploeg = -10 },
      outcome = [[
Samira Bouali rijdt zelf mee. Van de 27 namen zijn er om één uur 25 boven op de Kouter, met pillendoos en bril; de andere twee slapen al bij hun kinderen. Mevrouw Aerts knijpt in de hand van een brandweerman tot aan de sporthal. Wie niet op de lijst staat, wordt niet geteld. De rest van de wijk krijgt uw bericht als het water al over de drempel komt. Veertig gezinnen gaan naar hun verdieping en blijven er tot vrijdagmiddag.
]],
      chain = {
        voorbereiding = "Mogen OCMW, thuiszorg en politie hun lijsten naast elkaar leggen? Dat gesprek hoort in een droge maand.",
        nazorg = "Vijfentwintig mensen kennen nu een gezicht van het OCMW. In de weken erna belt de dienst bij hen het eerst aan.",
      },
      next = "naar_huis" },
    { id = "inspectie", kind = "wait",
      text = "Wacht op de inspectie van de oever",
      detail = "Om halfeen weet u meer. Dan resten er misschien twintig minuten, in het donker.",
      reasons = {
        "Ik haal geen 260 mensen uit bed op een vermoeden",
        "Rik kent die oever beter dan wie ook, maar ik speel met onze laatste droge minuten",
      },
      values  = { recht = 2, samenhang = 2, slagkracht = -2, mensen = -2 },
      effects = { bewoners = -10 },
      outcome = [[
Rik Van Hove belt om 00.35 uur. De oever houdt, precies zoals hij zei; de ploeg die er stond te wachten, komt vrij. Het water komt over de kaai, en daar keek niemand. U verstuurt uw BE-Alert terwijl de eerste drempels nat worden. Niemand werd op een vermoeden zijn huis uit gehaald. De brandweer haalt tot de ochtend 58 mensen uit ramen. Rik zit lang stil in zijn bestelwagen.
]],
      chain = {
        preventie = "De derde verzakking stond gepland voor het voorjaar. De lage kaai stond op geen enkele lijst.",
        voorbereiding = "Het plan kende één zwakke plek in de oever en keek daarom alleen daar.",
      },
      next = "naar_huis" },
  },
  bell = "inspectie",
  reality = { source = "https://www.vrt.be/vrtnws/nl/2021/07/16/ook-verplichte-evacuaties-uit-voorzorg-in-onder-meer-maasmechele/", text = [[
In juli 2021 werden in de Limburgse Maasgemeenten dringende oproepen en verplichte evacuaties naast elkaar gebruikt. Sommige inwoners weigerden te vertrekken, meldde VRT NWS.
]] },
  facilitator = {
    notes = [[
De lijst van het OCMW is het scharnier: ze lijkt volledig en is het niet. Vraag wie van de groep weet hoe zijn eigen lijst tot stand komt en wie ze ’s nachts kan openen.

Iets bevelen en het kunnen uitvoeren zijn twee verschillende dingen. Geef de korpschef in het gesprek dezelfde tijd als de kapitein.

**Luister naar** wie *vrije keuze* zegt: voor wie in dat huis geldt ze?
]],
    questions = {
      "Wat zegt u aan de deur tegen iemand die weigert?",
      "Welke lijst van kwetsbare inwoners hebt u, en wie ontbreekt erop?",
      "Wie neemt morgen het woord als het voor niets was?",
      "Haalt u iemand tegen zijn wil uit zijn huis als alleen hij gevaar loopt?",
    },
    precedents = {
      "Maasgemeenten, juli 2021: dringende oproepen en verplichte evacuaties naast elkaar; sommigen weigerden (VRT NWS)",
      "Maasgemeenten, juli 2021: in de opvang zaten 30 tot 40 mensen per gemeente (Het Belang van Limburg)",
    },
  },
}

dilemma "de_pomp" {
  title = "Eén pomp",
  phase = "reactie",
  clash = { "mensen", "slagkracht" },
  asks  = "beslisser",
  time  = 140,
  at    = "vrijdag 7 november, 02.15 uur",
  situation = [[
In de Bleek staat zeventig centimeter water. U staat in laarzen op de Kouter, naast kapitein Goossens. De grote pomp van de zone is eindelijk vrij. Eén pomp, drie vragers.

Woonzorgcentrum **De Lisdodde**: water in de technische kelder, 84 bewoners erboven. De **cabine** van Fluvius aan de Vlierkaai: nog twintig centimeter marge, 900 aansluitingen. En veertig gezinnen in de **Bleekstraat**, boven, met zaklampen, die zien dat u naar hen kijkt.
]],
  uncertain = [[
Stroomopwaarts is een peilmeter uitgevallen. Of het water nog stijgt, ziet u hier aan een paal.
]],
  question = "Waar gaat de pomp naartoe?",
  injects = {
    { at = 25, channel = "telefoon", from = "Nachtverpleegkundige De Lisdodde", text = [[
De lift doet het niet meer. Elf van mijn mensen liggen op een matras die op stroom werkt.
]] },
    { at = 65, channel = "sociaal", from = "Bleekstraat live", text = [[
Filmpje, 3.100 keer gedeeld: “Daar staat onze burgemeester. Te kijken.”
]] },
    { at = 100, channel = "pers", from = "De Vlierbode", text = [[
Klopt het dat u geen rampenplan hebt afgekondigd? Wij publiceren om drie uur.
]] },
  },
  dossier = {
    { id = "schema", title = "Schema van Fluvius, Vlierkaai", cost = 9, decisive = true, text = [[
Op de cabine hangen 900 woningen, het **rioolpompstation** van de Bleek en De Lisdodde.

Het woonzorgcentrum heeft een noodgroep. Die staat in dezelfde technische kelder, 35 centimeter boven de vloer. Brandstof voor zes uur.

Valt de cabine uit, dan valt ook het rioolpompstation uit en stijgt het water in de Bleek van onderuit, langs de toiletten.
]] },
    { id = "pompen", title = "Materieel in de buurt", cost = 7, text = [[
Civiele bescherming: grote pompen, onderweg naar Heirbeke. Bij ons niet vóór 06.00 uur.

Aannemer Baeten, werf op de Kouter: bemalingspomp, 4 kilometer, op aanhangwagen. Eigenaar neemt de telefoon niet op. Opvorderen kan alleen (artikel 181, wet van 15 mei 2007) als de bevoegde openbare diensten niet beschikbaar zijn en de middelen tekortschieten. Met vergoeding.
]] },
  },
  advice = {
    { by = "brandweer", supports = "cabine", cost = 6, text = [[
Verlies ik die cabine, dan verlies ik alles tegelijk: licht, riool, het rusthuis. Bewoners kan ik nog verplaatsen. Een cabine onder water niet.
]] },
    { by = "ocmw", supports = "lisdodde", cost = 6, text = [[
Vierentachtig mensen die de trap niet af kunnen. Een verhuizing in het donker is voor sommigen de laatste. Reken niet met mensen zoals met zekeringen.
]] },
    { by = "coordinator", supports = "kapitein", cost = 6, text = [[
U bepaalt wat er voorgaat, niet waar een slang ligt. Zeg hem wat voor u eerst komt en laat hem dan kiezen. Een pomp verplaatsen is zijn beroep.
]] },
    { by = "td", supports = "baeten", cost = 6, text = [[
Baeten zijn pomp staat boven aan de Kouter. Ik heb een trekhaak. Schrijf mij een papier en ik ben binnen het uur terug.
]] },
    { by = "ad", opposes = "baeten", cost = 6, text = [[
Opvorderen mag als alles tekortschiet, met bevel, inventaris en vergoeding. De civiele bescherming is onderweg. Een slot doorknippen om drie uur ’s nachts: ik wil de zin lezen waarmee u dat motiveert.
]] },
  },
  options = {
    { id = "lisdodde", kind = "act", takes = "burgervader",
      text = "De pomp gaat naar De Lisdodde",
      detail = "Wie niet kan lopen, gaat voor. Loopt de cabine onder, dan zitten 900 woningen zonder stroom.",
      reasons = {
        "Tachtig hoogbejaarden verhuizen in het donker is zelf een ramp",
        "Negenhonderd woningen verliezen misschien hun stroom, maar daar kan men een trap op",
      },
      values  = { mensen = 3, vertrouwen = 1, slagkracht = -2, recht = -1 },
      effects = { herstel = -10, lisdodde = true },
      outcome = [[
De pomp slaat aan om tien voor drie. In De Lisdodde blijft de kelder droog, een nachtverpleegkundige zet koffie voor zes brandweerlui. Om vier uur wordt het aan de Vlierkaai donker, dan in de Bleek, dan tot aan de kerk. De riolen lopen terug: bij veertig gezinnen komt het water nu ook uit het toilet. Ze filmen het. De Lisdodde draait op haar noodgroep, met brandstof die de technische dienst om de zes uur moet zoeken. De stroom komt pas zaterdagmorgen terug.
]],
      chain = {
        preventie = "De noodgroep van een woonzorgcentrum hoort niet in een kelder. In De Lisdodde wist men dat.",
        nazorg = "Ruim een dag zonder stroom: ook wie droog bleef, verloor zijn diepvries en zijn verwarming.",
      },
      next = "naar_huis" },
    { id = "cabine", kind = "act", takes = "strateeg",
      text = "De pomp gaat naar de cabine",
      detail = "Stroom voor 900 woningen. De Lisdodde moet dan verhuizen, verdieping per verdieping, in het donker.",
      reasons = {
        "Valt de stroom weg, dan valt al de rest erachteraan",
        "Bejaarden moeten vannacht hun bed uit, maar zonder cabine zitten ook zij zonder stroom",
      },
      values  = { slagkracht = 3, recht = 1, mensen = -2, vertrouwen = -1 },
      effects = { bewoners = -10, herstel = 10, stroom = true },
      outcome = [[
De cabine houdt, met acht centimeter over. Het licht blijft branden en het riool blijft trekken. In De Lisdodde bereikt het kelderwater om halfvijf het elektriciteitsbord; ook de noodgroep valt stil. Met dekens en evacuatiestoelen gaan 84 mensen de trap af, hun eigen verzorgenden mee, naar een feestzaal op de Kouter. Een dochter vindt haar moeder pas om negen uur, op een rij stoelen onder de slingers van een trouwfeest.
]],
      chain = {
        voorbereiding = "Het evacuatieplan van De Lisdodde rekende op liften.",
        nazorg = "De cabine is heel. Drogen kan beginnen zodra de huizen gekeurd zijn.",
      },
      next = "naar_huis" },
    { id = "kapitein", kind = "delegate", takes = "collega",
      text = "Laat kapitein Goossens kiezen",
      detail = "Hij ziet meer dan u. Wie u morgen vraagt waarom, krijgt het antwoord van een ander.",
      reasons = {
        "Waar een slang ligt, is zijn vak en niet het mijne",
        "Het lijkt alsof ik mij wegsteek, ook al is het de juiste verdeling van taken",
      },
      values  = { samenhang = 3, slagkracht = 1, vertrouwen = -2, mensen = -1 },
      effects = { bewoners = -10, stroom = true },
      outcome = [[
De kapitein kijkt u één tel aan en stuurt de pomp naar de cabine. Het licht blijft. De Lisdodde verhuist om halfvijf, met de eigen verzorgenden, naar een feestzaal op de Kouter. Het is een helder besluit en het is het zijne. ’s Ochtends vraagt een reporter waarom u er stond. U zegt dat de brandweer koos. Ze noteert dat woordelijk.
]],
      chain = {
        voorbereiding = "In de veiligheidscel had men één keer kunnen afspreken wat voorgaat: mensen, stroom of riool.",
        nazorg = "In de evaluatie staat bij 02.15 uur de naam van de kapitein. Hij krijgt ook de brieven van de families uit De Lisdodde.",
      },
      next = "naar_huis" },
    { id = "baeten", kind = "act",
      text = "Vorder de werfpomp van Baeten op",
      detail = "Twee pompen, over een uur. Bevel, inventaris, vergoeding, en een slot dat u laat doorknippen.",
      reasons = {
        "Met twee pompen hoeft niemand te verliezen",
        "Het kost geld en een breuk met Baeten, maar de wet laat het toe als de middelen op zijn",
        "Juridisch is het dun met de civiele bescherming onderweg, ook al komt die te laat",
      },
      values  = { mensen = 2, slagkracht = 1, recht = -2, samenhang = -2 },
      effects = { kas = -10, ploeg = -10, lisdodde = true },
      outcome = [[
U schrijft het bevel op de motorkap, de korpschef tekent als getuige. Rik knipt het slot door. Intussen ging de grote pomp naar De Lisdodde; daar blijft de kelder droog. Baetens pomp draait om kwart voor vier aan de Vlierkaai, twintig minuten nadat de cabine uitviel. Ze trekt het riool leeg; de stroom komt vrijdagavond terug. Om zeven uur staat Baeten zelf op de werf, bij het doorgeknipte slot. Zijn factuur klopt tot op de cent.
]],
      chain = {
        voorbereiding = "Een raamcontract voor pompen, met een nummer dat ’s nachts opneemt, had het slot gespaard.",
        nazorg = "Baeten is ook de man die in het voorjaar op uw bestek moet inschrijven.",
      },
      next = "naar_huis" },
  },
  bell = "kapitein",
  reality = { source = "https://www.hln.be/in-de-buurt/kalmthout/zwaar-onweer-in-antwerpen-kalmthout-en-kapellen-kondigen-rampenplan-af-campus-palliatieve-zorg-ontruimd-in-wuustwezel-straten-blank-in-ekeren-en-brasschaat~ab5e32ec/", text = [[
Bij het onweer van 19 juni 2019 werd ten noorden van Antwerpen een palliatieve campus ontruimd. Het eigen personeel volgde de patiënten, schreef Het Laatste Nieuws.
]] },
  facilitator = {
    notes = [[
De pomp zelf hoort bij de Dir-CP-Ops. De rangorde (eerst mensen, eerst stroom, eerst wie het langst wacht) hoort bij de burgemeester. Laat de groep die twee zinnen uit elkaar trekken.

Opvordering kan pas als de openbare diensten niet beschikbaar zijn en de middelen tekortschieten. Vraag wie dat om drie uur ’s nachts vaststelt.

**Luister naar** wie telt (veertig, 84, 900) en wie een gezicht ziet.
]],
    questions = {
      "Welke zin had u vooraf aan de zone kunnen meegeven, zodat u hier niet hoefde te staan?",
      "Wat hangt er in uw gemeente aan één cabine?",
      "Zou u het opvorderingsbevel nu kunnen schrijven, zonder model?",
      "Eerst wie niet kan lopen, of eerst wat alles draaiende houdt?",
    },
    precedents = {
      "Omgeving Kalmthout en Wuustwezel, 19 juni 2019: campus voor palliatieve zorg ontruimd met het eigen personeel (Het Laatste Nieuws)",
    },
  },
}
