-- Act 2: the first days, 8 to 12 November.

dilemma "naar_huis" {
  title = "Aan de nadarhekken",
  phase = "reactie",
  clash = { "mensen", "slagkracht" },
  asks  = "burgervader",
  time  = 160,
  at    = "zaterdag 8 november, 09.30 uur",
  situation = [[
Het water is weg. In de Bleek ligt een hand hoog slib, het ruikt naar modder en stookolie. De wijk is sinds vrijdag afgesloten. Aan de nadarhekken staan tachtig bewoners. Ze willen naar hun kat, hun insuline, hun foto’s.

In de kelder van Bleekstraat 40 vond de brandweer gisteravond **Fons Claerhout**, 81 jaar. Hij was overleden. Zijn dochter Hilde weet het. De straat vermoedt het. Zijn buurvrouw, Nadia Ceulemans, houdt het hek vast met twee handen. “Burgemeester. Wanneer mogen wij binnen?”
]],
  uncertain = [[
Hoe Fons stierf, onderzoekt het parket. Of er een tweede piek komt, weet de VMM vanavond.
]],
  question = "Wanneer mogen ze naar huis?",
  injects = {
    { at = 25, channel = "sitrep", from = "Fluvius", when = function(s) return s.stroom end, text = [[
De cabine aan de Vlierkaai is heel. Vrijgegeven huizen kunnen vandaag nog stroom krijgen.
]] },
    { at = 25, channel = "sociaal", from = "Buurtgroep de Bleek", when = function(s) return s.verplicht end, text = [[
Donderdag moesten wij buiten van de burgemeester, mét politie. Dan ook weer binnen, mét politie.
]] },
    { at = 55, channel = "familie", from = "Hilde Claerhout", text = [[
Mag ik hem zien vóór de straat het weet? En wie sluit zijn deur? Ze staat nog open.
]] },
    { at = 95, channel = "pers", from = "De Vlierbode", text = [[
Wij horen dat er een dode is in de Bleekstraat. Bevestigt u een naam?
]] },
  },
  dossier = {
    { id = "fluvius", title = "Tussenstand Fluvius en brandweer, 08.50 uur", cost = 9, decisive = true, text = [[
Gekeurd: 14 van 112 huizen. In orde: 9. **Spanning op een natte installatie: 3. Gaslek aan de meter: 2.**

Tempo met de huidige ploegen: 20 tot 25 huizen per dag. De Rootstraat ligt hoger en kan vandaag klaar zijn. De Bleekstraat ligt het laagst en komt laatst.

In één huis liep deze ochtend al iemand rond. Hij was langs de tuin binnengekomen.
]] },
    { id = "lijstje", title = "Wat de mensen aan het hek vragen", cost = 7, text = [[
Opgeschreven door een gemeenschapswacht, op een kartonnen doos:

- insuline (2), een puffer, een hoorapparaat
- één kat, vier kippen, een goudvis
- polis van de brandverzekering (bijna iedereen)
- *de foto’s van mijn man, ze liggen onderaan in de kast*
- werkschoenen, tegen maandag
- *hoelang?* (iedereen)
]] },
  },
  advice = {
    { by = "korpschef", opposes = "open", cost = 6, text = [[
Mijn mensen houden deze hekken nu met praten. Doet u ze open, dan krijg ik ze niet meer dicht, ook niet als er vanavond een tweede piek komt.
]] },
    { by = "ocmw", supports = "uur", cost = 6, text = [[
Eén uur in het eigen huis doet meer dan een week troost in een sporthal. Met iemand erbij. Mensen moeten zien wat weg is, anders geloven ze het niet.
]] },
    { by = "brandweer", supports = "keuring", cost = 6, text = [[
Vijf gevaarlijke huizen op veertien. Dat is één op drie. Ik heb gisteren iemand uit een kelder gehaald en ik wil dat deze week niet nog eens doen.
]] },
    { by = "coordinator", supports = "straten", cost = 6, text = [[
Open wat veilig is en zeg hardop waarom de rest dicht blijft. Een lijst per straat, met een uur. Ruzie over een lijst is beter dan ruzie over een hek.
]] },
    { by = "td", supports = "open", cost = 6, text = [[
Ze zitten al binnen, burgemeester. Langs de tuinen. Zet overal de hoofdschakelaar om en laat ze door de voordeur, dan weten we tenminste waar ze zijn.
]] },
  },
  options = {
    { id = "uur", kind = "act", takes = "burgervader",
      text = "Geef elk gezin één begeleid uur",
      detail = "Telkens met een brandweerman. Tegen donker is iedereen buiten en zijn uw ploegen op.",
      reasons = {
        "Medicijnen, dieren en papieren kunnen geen vijf dagen wachten",
        "Mijn mensen staan al dertig uur recht, maar zonder dit uur breekt het hek",
        "Eén uur is weinig, ook al is het meer dan niets",
      },
      values  = { mensen = 3, vertrouwen = 1, slagkracht = -2, samenhang = -1 },
      effects = { bewoners = 10, ploeg = -10, stroom = false, verplicht = false },
      outcome = [[
Tot halfvijf gaan 96 gezinnen naar binnen, telkens met een helm naast zich. De kat van nummer 7 zit op de kleerkast en wil niet mee. Een man komt buiten met alleen een trouwfoto. Hilde Claerhout krijgt haar uur eerst, voor de anderen, door een zijstraat; daarna sluit een agent de deur. Zestien gezinnen halen het niet voor donker. Van uw ploegen slaapt er die avond een man in zijn laarzen.
]],
      chain = {
        voorbereiding = "Wie begeleidt een terugkeer? Het plan voorzag wie buiten moest, niet hoe men terugkomt.",
        nazorg = "Een eerste bezoek met iemand naast u is het begin van de psychosociale hulp.",
      },
      next = "avondklok" },
    { id = "keuring", kind = "delegate",
      text = "Laat Fluvius en brandweer huis per huis vrijgeven",
      detail = "Niemand binnen voor de keuring. Dat zijn nog vijf nachten sporthal, voor sommigen.",
      reasons = {
        "Wie niet kan keuren, mag ook niet vrijgeven",
        "De mensen slapen nog dagen op een veldbed, maar niemand raakt een natte schakelaar aan",
      },
      values  = { recht = 2, samenhang = 2, mensen = -2, vertrouwen = -1 },
      effects = { bewoners = -10, stroom = false, verplicht = false },
      outcome = [[
De hekken blijven staan. Een verpleegkundige haalt de insuline op een lijst, een gemeenschapswacht vangt drie van de vier kippen. Fluvius werkt door tot het donker is: 24 huizen, zes met een gebrek. Niemand wordt gewond. Hilde Claerhout wacht de hele namiddag in een dienstwagen, naast een slachtofferbejegener, tot het parket nummer 40 vrijgeeft. In de sporthal hangt een grootvader een kalender op en streept de eerste dag door.
]],
      chain = {
        preventie = "Meters op borsthoogte hadden de keuring tot een kwartier per straat herleid.",
        nazorg = "Elke nacht op een veldbed komt later terug, in slaap en in geduld.",
      },
      next = "avondklok" },
    { id = "open", kind = "act", takes = "burgervader",
      text = "Open de hekken, met een duidelijke waarschuwing",
      detail = "Hoofdschakelaar af, gas dicht, folder mee. In elk huis meekijken kunt u niet.",
      reasons = {
        "Het zijn hun huizen, en ze gaan toch langs de tuinen",
        "Eén verkeerde hand aan een stopcontact is er één te veel, ook al waarschuw ik iedereen",
      },
      values  = { vertrouwen = 3, slagkracht = 1, recht = -2, mensen = -1 },
      effects = { bewoners = 10, herstel = 10, bewijs = -10, stroom = false, verplicht = false },
      outcome = [[
De hekken gaan om kwart over tien open. Er wordt niet gejuicht. Mensen lopen naar binnen zoals in een kerk. Om elf uur hoort u de eerste emmers. Een man van de Vlierkaai grijpt zijn koelkast vast en vliegt achteruit; hij houdt er een verbrande hand aan over. Voor nummer 40 zetten buren een stoel in de deuropening, zodat niemand er binnengaat. Tegen de middag draaien overal pompen.
]],
      chain = {
        voorbereiding = "De folder lag klaar. Wie hem aan elke deur zou uitleggen, stond nergens.",
        nazorg = "De wijk begint drie dagen vroeger. Weinig mensen namen eerst een foto.",
      },
      next = "stookolie" },
    { id = "straten", kind = "act", takes = "strateeg",
      text = "Laat straat per straat terug, hoogste eerst",
      detail = "De Rootstraat vandaag, de Bleekstraat pas op 11 november. Buren zien elkaar door een hek naar huis gaan.",
      reasons = {
        "Elke veilige straat is er een minder in de sporthal",
        "Het lijkt willekeur voor wie laatst komt, maar de hoogte van een straat is geen gunst",
      },
      values  = { slagkracht = 2, recht = 1, samenhang = 1, vertrouwen = -3 },
      effects = { bewoners = -10, herstel = 10, stroom = false, verplicht = false },
      outcome = [[
Om één uur hangt de lijst aan het hek, met straat, dag en uur. De Rootstraat gaat naar huis. De Bleekstraat kijkt toe. Een man roept dat uw schoonbroer in de Rootstraat woont; hij woont op de Kouter. Nadia Ceulemans leest de lijst twee keer en vraagt dan of ze bij nummer 40 een kaars mag zetten, aan de buitenkant. De politie gaat met haar mee. Op dinsdag 11 november, een feestdag, is iedereen binnen die binnen mag.
]],
      chain = {
        voorbereiding = "Een terugkeerplan per straat had de volgorde gekend vóór er iemand aan het hek stond.",
        preventie = "Hoe laag elke straat ligt, weet de gemeente al jaren. De bewoners hoorden het deze week.",
      },
      next = "stapels" },
  },
  bell = "keuring",
  explain = { audience = "de bewoners aan de nadarhekken" },
  reality = { source = "https://kw.be/nieuws/milieu/het-weer/nog-drie-geevacueerde-woningen-in-de-westhoek-ontoegankelijk/", text = [[
Na de wateroverlast van eind 2023 in de Westhoek keerden bewoners terug na controles door brandweer en Fluvius. Drie woningen bleven langer ontoegankelijk, meldde de krant KW.
]] },
  facilitator = {
    notes = [[
Hier komen burgervader en beslisser in hetzelfde uur samen: er is een dode, en er is een hek. Vraag wie van de groep eerst naar Hilde ging en wie eerst naar het hek.

Over de doodsoorzaak zegt de burgemeester niets; dat is aan het parket. Let op wie dat in zijn ene zin toch doet.

**Luister naar** wie *veilig* zegt en *aansprakelijk* bedoelt.
]],
    questions = {
      "Wie zegt in uw gemeente aan de straat dat er een dode is, en wanneer?",
      "Wat kunt u openen zonder te liegen over veiligheid?",
      "Hoe lang houdt een hek als de mensen erachter gelijk hebben?",
      "Het is hun huis: mag u hen eruit houden als zij het risico zelf willen dragen?",
    },
    precedents = {
      "Westhoek, eind 2023: terugkeer na controle door brandweer en Fluvius (KW)",
      "Wetteren, mei 2013: begeleide terugkeer, straat per straat (Knack); een honderdtal mensen dat net terug was, moest opnieuw weg (VRT NWS)",
    },
  },
}

dilemma "avondklok" {
  title = "Zaklampen",
  phase = "nazorg",
  clash = { "slagkracht", "recht" },
  asks  = "beslisser",
  time  = 140,
  at    = "zondag 9 november, 20.40 uur",
  situation = [[
De Bleek is donker. De meeste gezinnen slapen op de Kouter; in enkele vrijgegeven huizen werken mensen door bij een looplamp. Op WhatsApp gaat een filmpje rond: twee zaklampen achter een raam in de Rootstraat. *Plunderaars*, staat eronder.

Dertig bewoners en enkele mannen van de Kouter willen vannacht zelf waken. Een van hen heeft een honkbalknuppel bij. De korpschef heeft twee patrouilles voor drie gemeenten. De volgende gemeenteraad is op 18 november.
]],
  uncertain = [[
Hoeveel er echt gestolen is, valt niet te tellen. Wie niet binnen mag, weet ook niet wat er weg is.
]],
  question = "Wat geldt er vannacht in de Bleek?",
  injects = {
    { at = 30, channel = "sociaal", from = "Buurtgroep de Bleek", text = [[
Witte bestelwagen aan de Vlierkaai!! Vreemde plaat. Wij gaan kijken. Wie komt mee?
]] },
    { at = 70, channel = "telefoon", from = "Luc Mertens, bakker", text = [[
Als ik vannacht mijn eigen oven niet mag drogen, bak ik deze winter niet meer.
]] },
  },
  dossier = {
    { id = "meldingen", title = "Nota van de korpschef: vier meldingen", cost = 9, decisive = true, text = [[
1. Zaklampen in de Rootstraat: twee zonen die voor hun moeder papieren zochten. Nagegaan, klopt.
2. Witte bestelwagen: ophaler van oud ijzer. Gecontroleerd, vertrokken.
3. Schipperspad: **stroomgroep gestolen uit een garage**. Bevestigd.
4. “Gemaskerde mannen”: niets gevonden. De beller droeg zelf een stofmasker.

Eén diefstal in twee nachten.
]] },
    { id = "artikel", title = "Nota van de algemeen directeur", cost = 8, text = [[
Artikel 134, §1 van de Nieuwe Gemeentewet: de burgemeester kan een politieverordening maken bij ernstige verstoring of onvoorziene gebeurtenissen waarbij het minste uitstel gevaar of schade zou meebrengen.

Hij deelt ze **onmiddellijk** en met redenen mee aan de raad. Bekrachtigt de eerstvolgende raad ze niet, dan vervalt ze meteen.
]] },
  },
  advice = {
    { by = "korpschef", supports = "patrouilles", cost = 6, text = [[
Een verbod moet ik bewaken, en dan controleer ik slachtoffers in hun eigen straat. Geef mij twee vaste ploegen te voet. De mensen moeten een pet zien, geen papier.
]] },
    { by = "ad", opposes = "verbod", cost = 6, text = [[
U hebt één diefstal op papier. Daarop motiveert u geen verbod voor een hele wijk. Wat zegt u de raad op de achttiende als iemand de cijfers vraagt?
]] },
    { by = "brandweer", supports = "verbod", cost = 6, text = [[
Mij gaat het niet om dieven. Er staan keldermuren bol en er hangt gas in een goot. Ik wil ’s nachts niemand in die huizen, ook de eigenaar niet.
]] },
    { by = "ocmw", supports = "buurtwacht", cost = 6, text = [[
Wie mag waken, is minder bang. Ze verloren al hun huis; neem hun niet ook de straat af. Zet er wel een agent bij, en laat die knuppel thuis.
]] },
    { by = "coordinator", supports = "vallei", cost = 6, text = [[
Heirbeke heeft een avondklok, de overkant niets. Wie kwaad wil, steekt de brug over. Eén regel voor de vallei, of geen.
]] },
  },
  options = {
    { id = "verbod", kind = "act",
      text = "Verbied de toegang van 21 tot 6 uur",
      detail = "Politieverordening, artikel 134. Ook wie zijn eigen huis droogt, moet buiten.",
      reasons = {
        "Een duidelijke regel houdt ook de wakers thuis",
        "Ik tref slachtoffers in hun eigen huis, maar in het donker is die wijk gevaarlijk",
      },
      values  = { slagkracht = 2, mensen = 1, recht = -2, vertrouwen = -2 },
      effects = { bewoners = -10, verordening = true },
      outcome = [[
Om 21.15 uur hangt de verordening aan de hekken, in een plastic mapje tegen de regen. De wakers druipen af. In de Bleekstraat zet een agent de looplamp van bakker Mertens uit; ze praten nog een halfuur, op de dorpel. Om vier uur zakt aan het Schipperspad een keldermuur in; er staat niemand naast. ’s Ochtends ligt er dauw op elke muur die had kunnen drogen. De algemeen directeur vraagt u de redenen op te schrijven, voor de raad.
]],
      chain = {
        voorbereiding = "Een model van politieverordening in het noodplan spaart u een avond zoeken naar redenen.",
        nazorg = "De raad moet bekrachtigen. Uw nacht wordt daar een agendapunt.",
      },
      next = "stapels" },
    { id = "patrouilles", kind = "act",
      text = "Zet twee vaste patrouilles te voet in",
      detail = "Zichtbaar, zonder verbod. De buurgemeenten in de zone krijgen vannacht minder politie.",
      reasons = {
        "Eén diefstal vraagt agenten en geen avondklok",
        "Heirbeke en de overkant staan vannacht dun, maar hier is de angst het grootst",
      },
      values  = { recht = 2, vertrouwen = 1, samenhang = -3, slagkracht = -1 },
      effects = { ploeg = -10 },
      outcome = [[
Twee keer twee agenten lopen tot zes uur door de Bleek. Om middernacht brengt bakker Mertens hun een thermos. De man met de knuppel gaat om halfeen slapen. In Heirbeke wacht een vrouw na een inbraak 50 minuten op een ploeg; haar burgemeester belt u om zeven uur, en hij belt niet om te vragen hoe het gaat. In de Bleek is niets verdwenen.
]],
      chain = {
        voorbereiding = "Politie die hier loopt, loopt daar niet. Over die verdeling bestond geen afspraak.",
        preventie = "De nota met de vier meldingen had men zondag om zes uur kunnen delen, nog vóór het filmpje rondging.",
      },
      next = "stapels" },
    { id = "buurtwacht", kind = "delegate", takes = "collega",
      text = "Laat bewoners waken, samen met de politie",
      detail = "Hesjes, namen, één nummer. Gaat het mis, dan had de gemeente het hesje gegeven.",
      reasons = {
        "Ze waken toch, dan liever met een agent en een lijst",
        "Ik geef gezag aan wie kwaad en moe is, maar zonder hen staat de straat alleen",
      },
      values  = { vertrouwen = 3, slagkracht = 1, recht = -3, samenhang = -1 },
      effects = { bewoners = 10, ploeg = -10 },
      outcome = [[
Dertig namen op een blad, dertig gele hesjes van de technische dienst. De knuppel blijft bij de korpschef. Om twee uur houdt een hesje een jongeman met een rugzak tegen; er wordt geduwd, de jongen verliest een tand. Hij woont op het Schipperspad en kwam zijn laptop halen. De rest van de nacht zit de wijk rond een vuurkorf, voor het eerst weer samen. Er ligt één klacht.
]],
      chain = {
        nazorg = "De vuurkorf komt daarna elke zaterdag terug. De klacht loopt intussen ook.",
        voorbereiding = "Een buurtinformatienetwerk met regels had de hesjes niet nodig gehad.",
      },
      next = "stapels" },
    { id = "vallei", kind = "ask", takes = "strateeg",
      text = "Vraag de gouverneur één regel voor de vallei",
      detail = "Dan geldt overal hetzelfde. Vannacht geldt er bij u nog niets.",
      reasons = {
        "Een regel die aan de brug stopt, verplaatst de dief",
        "Het helpt vannacht niemand, ook al is het morgen de beste regel",
      },
      values  = { samenhang = 3, recht = 1, slagkracht = -3, mensen = -1 },
      effects = { bewoners = -10 },
      outcome = [[
De gouverneur brengt maandagmorgen drie burgemeesters en één korpschef samen. Er komt een afspraak: gemengde patrouilles, één tekst, nergens een avondklok. Heirbeke trekt de zijne in. Maar zondagnacht was er niets. De wakers gingen zonder u de straat op, en één man ging naar huis met een gebroken pols na een val in een open put. In de buurtgroep staat uw naam bij de put.
]],
      chain = {
        voorbereiding = "De drie burgemeesters van de politiezone zien elkaar geregeld. Een nacht als deze stond nooit op de agenda.",
      },
      next = "stapels" },
  },
  bell = "patrouilles",
  reality = { source = "https://www.vrt.be/vrtnws/de/2021/07/16/wasserpegel-der-maas-weiter-unter-beobachtung/", text = [[
In Verviers, in de provincie Luik, gold in juli 2021 na de overstroming een uitgaansverbod van 21 tot 6 uur. Het moest volgens de VRT nieuwe plunderingen verhinderen.
]] },
  facilitator = {
    notes = [[
Het filmpje is onweerlegbaar en zegt niets. De nota van de korpschef zegt alles en is niet gedeeld. Vraag wie ze zou mogen delen, en in welke woorden.

Bij artikel 134 hoort altijd de tweede zin: onmiddellijk aan de raad, en bekrachtigen of vervallen. Laat de korpschef zeggen wat een buurtinformatienetwerk mag en waar het ophoudt.

**Luister naar** het aantal diefstallen in de zaal: op papier is het er één.
]],
    questions = {
      "Welke feiten had u nodig om een verbod te motiveren, en had u ze?",
      "Wie spreekt in uw gemeente een gerucht tegen om negen uur ’s avonds?",
      "Wat is een buurtwacht op papier, en wat is hij om twee uur ’s nachts?",
      "Mag u de vrijheid van een hele wijk beperken om de angst te verminderen?",
    },
    precedents = {
      "Provincie Luik, juli 2021: uitgaansverbod in Verviers van 21 tot 6 uur, 80 federale agenten per nacht, een tiental aanhoudingen in twee weken (VRT, Het Nieuwsblad)",
      "Een buurtinformatienetwerk is geen patrouille: dringende feiten gaan naar 101, herkenbare foto’s van verdachten worden niet verspreid (lokale politie, polbru.be)",
    },
  },
}

dilemma "stookolie" {
  title = "Regenboog in de gracht",
  phase = "reactie",
  clash = { "mensen", "recht" },
  asks  = "beslisser",
  time  = 140,
  at    = "zaterdag 8 november, 16.20 uur",
  situation = [[
De hekken zijn open en de Bleek ruikt naar een stookplaats. In zeker negen kelders kwam een stookolietank los. Op het kelderwater drijft een laag van drie vingers dik.

Bakker Luc Mertens heeft zijn pomp al draaien; de slang ligt in de gracht. Zes buren leggen de hunne ernaast. “Elk uur trekt het hoger in mijn muren”, roept hij. De tankwagens van de erkende ophaler komen maandag. De gracht loopt naar de volkstuinen, en dan naar de Vliere.
]],
  uncertain = [[
Hoeveel olie er los is, is een gok. Hoe diep ze in de muren zit, blijkt pas bij het uitbreken.
]],
  question = "Wat doet u met de slangen?",
  injects = {
    { at = 30, channel = "telefoon", from = "Volkstuinvereniging De Spade", text = [[
Er ligt een regenboog tussen onze prei. Is dat van u?
]] },
    { at = 70, channel = "familie", from = "Hatice Yilmaz, Bleekstraat 22", text = [[
De kleinste hoest van de damp. Boven ook. Wij pompen nu, met of zonder papier.
]] },
  },
  dossier = {
    { id = "meting", title = "Meting van de brandweer in drie kelders", cost = 9, decisive = true, text = [[
De olie ligt bovenaan: vier tot zes centimeter. **Het water eronder is bijna schoon.**

Wie zijn slang op de bodem legt en stopt op dertig centimeter, loost nauwelijks olie. De slang van Mertens hangt net onder het oppervlak: hij pompt olie.

De koker waarlangs de gracht onder de Bleekstraat loopt, kan dicht met zandzakken. Eén ploeg, veertig minuten.
]] },
    { id = "milieu", title = "Mail van de milieudienst", cost = 7, text = [[
Wie olie loost in een gracht, is daarvoor aansprakelijk. Wie het ziet, kan ingrijpen en niets doet, zal dat moeten uitleggen.

Sanering van een waterbodem: maanden. Sanering van een doordrenkte kelder: vaak uitbreken. Sommige polissen dekken het eerste niet, andere het tweede niet.
]] },
  },
  advice = {
    { by = "brandweer", supports = "dammen", cost = 6, text = [[
Eerst dicht, dan onderaan pompen, dan de laag met korrels en een tankwagen. Het kan. Maar mijn volk is twee nachten op en ik heb er vier over.
]] },
    { by = "ocmw", supports = "gedogen", cost = 6, text = [[
Ik was bij de familie Yilmaz. Drie kinderen boven een put mazout. Een gracht kunt u in het voorjaar saneren. Longen niet.
]] },
    { by = "coordinator", supports = "verbieden", cost = 6, text = [[
Wat nu in de gracht gaat, zit morgen in de vallei. Dan belt Heirbeke niet om te helpen. Leg stil, zeg tot wanneer, en vang de gezinnen op.
]] },
    { by = "td", supports = "inkopen", cost = 6, text = [[
Er rijdt een ruimer uit de haven, vijf wagens, vanavond hier. Dubbel tarief. Ik heb hem aan de lijn en hij wil een ja of een neen.
]] },
    { by = "ad", opposes = "inkopen", cost = 6, text = [[
Geen bestek, geen drie prijzen, een bedrag dat hij zelf invult. Dwingende spoed bestaat, maar daar moet een dossier bij. U hebt een telefoonnummer.
]] },
  },
  options = {
    { id = "verbieden", kind = "act",
      text = "Leg alle pompen stil tot maandag",
      detail = "Politiebesluit, agenten bij de slangen. De olie trekt twee dagen verder in muur en vloer.",
      reasons = {
        "De gracht en de tuinen zijn van iedereen, ook van wie stroomafwaarts woont",
        "Hun huizen lijden er twee dagen langer onder, maar olie in het water treft de hele vallei",
      },
      values  = { recht = 2, samenhang = 2, mensen = -2, vertrouwen = -2 },
      effects = { bewoners = -10 },
      outcome = [[
Twee agenten trekken stekkers uit. Mertens geeft de zijne zelf af en gaat op de dorpel zitten, met zijn rug naar de straat. De familie Yilmaz slaapt in de sporthal. Maandag om zes staan de tankwagens er; in negen kelders komt de muur nat en donker uit de olie. In twee ervan moet het pleisterwerk eraf tot op de steen. In de volkstuinen blijft het bij de ene vlek van zaterdag.
]],
      chain = {
        preventie = "Een verankerde tank drijft niet weg. In de Bleek was er niet één verankerd.",
        nazorg = "Wie twee dagen wachtte op bevel, stuurt zijn factuur naar het gemeentehuis.",
      },
      next = "stapels" },
    { id = "dammen", kind = "delegate",
      text = "Laat de brandweer eerst de gracht afdammen",
      detail = "Dan kelder per kelder onderaan pompen. Traag, met vier uitgeputte mensen.",
      reasons = {
        "Het water onder de olie mag weg, als iemand weet hoe diep de slang hangt",
        "Ik vraag een derde nacht aan mensen die op zijn, maar niemand anders kan dit",
      },
      values  = { samenhang = 1, mensen = 1, recht = 1, slagkracht = -2 },
      effects = { ploeg = -10 },
      outcome = [[
Om vijf uur is de gracht dicht. Vier brandweerlui gaan van kelder naar kelder en hangen slangen op de bodem. Bij elke deur krijgen ze de vraag waarom de buur eerst mag. Tegen zondagavond zijn zeven van de negen kelders leeg tot op de olielaag. Een van de vier zakt door zijn knie op een trap en valt voor weken uit. Bij De Spade moet geen enkel perceel worden afgegraven.
]],
      chain = {
        voorbereiding = "Absorptiekorrels en zandzakken om te dammen stonden op de wensenlijst van de zone.",
        nazorg = "In de volkstuinen kan men in maart gewoon zaaien.",
      },
      next = "stapels" },
    { id = "gedogen", kind = "wait", takes = "burgervader",
      text = "Laat de bewoners doen en tel de slangen",
      detail = "Vanavond droge kelders, tot Pasen een zieke gracht. En u stond erbij.",
      reasons = {
        "Kinderen boven een put stookolie gaan voor op een gracht",
        "De gracht krijgt de olie, maar een gracht kan ik in het voorjaar saneren",
        "Ik zie het en doe niets, ook al weet ik wat er in de gracht gaat",
      },
      values  = { mensen = 3, vertrouwen = 2, recht = -3, samenhang = -2 },
      effects = { bewoners = 10, kas = -10, olie = true },
      outcome = [[
Tegen tien uur zijn veertig kelders droog, ook die zonder olie. Hatice Yilmaz zet alle ramen open en legt de kinderen te slapen met hun muts op. Zondag ligt er een blinkende streep tot voorbij de volkstuinen; de reiger staat er niet meer. De VMM stelt een verslag op, met foto’s van slangen en één foto van u. De tuiniers rooien hun prei en gooien ze weg.
]],
      chain = {
        nazorg = "De sanering van de gracht loopt tot in het voorjaar, op rekening van de gemeente.",
        preventie = "Waar de tanks stonden, wist geen enkele dienst. Een lijst was een middag werk.",
      },
      next = "stapels" },
    { id = "inkopen", kind = "act", takes = "strateeg",
      text = "Huur vanavond vijf tankwagens, dubbel tarief",
      detail = "Schoon en snel. Zonder bestek, met geld dat u later bij de raad moet zoeken.",
      reasons = {
        "Het enige middel dat huizen én gracht spaart, rijdt vanavond al",
        "Het kost dubbel en het dossier is dun, maar maandag is te laat",
      },
      values  = { slagkracht = 3, mensen = 1, recht = -3, samenhang = -1 },
      effects = { herstel = 10, kas = -20 },
      outcome = [[
Om 21 uur draaien vijf tankwagens de Bleekstraat in, achteruit, met een man die fluit. Tegen de ochtend zijn de negen kelders leeg en blinkt er niets in de gracht. De factuur bedraagt 61.000 euro, weekendtoeslag inbegrepen. De algemeen directeur legt er een nota bij over dwingende spoed, anderhalve bladzijde, zonder haar mening. Heirbeke, dat de wagens voor zondag besteld had, krijgt ze dinsdag.
]],
      chain = {
        voorbereiding = "Een raamovereenkomst met een ruimer maakt van dubbel tarief gewoon tarief.",
        nazorg = "Droge kelders betekenen minder schimmel in december.",
      },
      next = "stapels" },
  },
  bell = "gedogen",
  reality = { source = "https://www.knack.be/nieuws/belgie/hoe-de-stookoliesector-de-bodemvervuiling-in-de-hand-werkt/article-normal-1730949.html", text = [[
De eigenaar van een lekkende stookolietank moet de vervuiling zelf laten opruimen. Bij één gezin liep de rekening op tot meer dan 100.000 euro, schreef Knack.
]] },
  facilitator = {
    notes = [[
Het beslissende feit is banaal: hoe diep hangt de slang. Vraag wie van de groep dat gevraagd zou hebben, en aan wie.

Gedogen is hier ook een besluit. Wie niets doet terwijl hij het ziet, heeft gekozen. Laat de voorzitter dat zelf zeggen.

**Luister naar** wie vindt dat de gracht van iedereen is, en wie dat ze van niemand is.
]],
    questions = {
      "Welke vraag aan de brandweer had de keuze anders gemaakt?",
      "Mag een burgemeester aankopen zonder bestek, en wie moet dat achteraf geloven?",
      "Wie in uw gemeente weet waar de stookolietanks staan?",
      "Een gezonde kamer vanavond of een gezonde gracht in het voorjaar: wat gaat voor?",
    },
    precedents = {
      "In 2021 hadden ongeveer 730.000 Vlaamse gezinnen een stookolietank; een tienduizendtal lekte (Haviland)",
    },
  },
}

dilemma "stapels" {
  title = "Alles op de stoep",
  phase = "nazorg",
  clash = { "slagkracht", "recht" },
  asks  = "strateeg",
  time  = 140,
  at    = "woensdag 12 november, 08.15 uur",
  situation = [[
De huizen van de Bleek liggen buiten. Matrassen, diepvriezers, een piano op haar rug. Aan een wasdraad hangt een schoolrapport te drogen, blad per blad. Het stinkt. Gisteren liep er een rat over de Bleekstraat, op klaarlichte dag. De ziekenwagen moest zondag achteruit de wijk uit.

De experts van de verzekering bezochten acht huizen. Ook voor nummer 40 ligt een stapel. De buren droegen de spullen van Fons naar buiten. Sindsdien raakt niemand hem aan.
]],
  uncertain = [[
Bijna geen gezin weet of zijn verzekeraar met foto’s tevreden is.
]],
  question = "Hoe krijgt u de straten leeg?",
  injects = {
    { at = 30, channel = "telefoon", from = "Huisarts van de Kouter", text = [[
Drie mensen met een ontstoken snijwond sinds maandag. Een kind dat braakt. Maak die straat vrij.
]] },
    { at = 70, channel = "familie", from = "Hilde Claerhout", text = [[
Ik kan pas zaterdag komen. Mag papa zijn stapel tot dan blijven liggen?
]] },
  },
  dossier = {
    { id = "makelaar", title = "Mail van makelaar Ilse De Pauw", cost = 9, decisive = true, text = [[
Ik belde de maatschappijen van al mijn klanten in de wijk.

Voor **44 van de 61** volstaan gedateerde foto’s en een ondertekende lijst. Voor 17 wil de expert de grote toestellen en de meubels zelf zien; dat staat in hun polis. De volgende experts komen pas vanaf de vierentwintigste.

Ik kan u de 17 adressen bezorgen als de mensen dat goedvinden.
]] },
    { id = "besluit", title = "Ontwerp van politiebesluit", cost = 7, text = [[
*Gelet op de artikelen 133, tweede lid, en 135 van de Nieuwe Gemeentewet.* Plaats: vier straten. Termijn: 48 uur. Feiten: verslag van de brandweer, verklaring van de huisarts, foto’s van 11 november.

In de marge, met potlood: *gehoor? wie kunnen we nog horen op twee dagen, 112 gezinnen?*
]] },
  },
  advice = {
    { by = "td", supports = "bevel", cost = 6, text = [[
Mijn volk kan dit op twee dagen, als niemand ze elke stoel laat uitleggen. Hoe langer het ligt, hoe meer het één natte klomp wordt.
]] },
    { by = "ad", supports = "experts", cost = 6, text = [[
Ruimen wij bewijs op, dan komt de schadeclaim bij ons. Het is hun eigendom, op onze straat. Laat het liggen tot de verzekeraar zijn stempel zet.
]] },
    { by = "ocmw", supports = "fototeam", cost = 6, text = [[
Geef mij twintig mensen met een gsm en een stift. Foto, lijst, handtekening, en daarna mag alles weg. Dan kunnen mensen ook afscheid nemen van hun spullen.
]] },
    { by = "coordinator", supports = "intercommunale", cost = 6, text = [[
De afvalintercommunale doet niets anders dan dit. Zij sorteert, zij weegt, zij factureert. Wij moeten over een week nog recht staan.
]] },
    { by = "korpschef", opposes = "experts", cost = 6, text = [[
Een ziekenwagen achteruit, dat ging één keer goed. Eén sigaret in zo’n stapel en ik krijg geen brandweerwagen tot bij de voordeur.
]] },
  },
  options = {
    { id = "bevel", kind = "act", takes = "beslisser",
      text = "Beveel dat alles binnen 48 uur weg is",
      detail = "Politiebesluit. Uw technische dienst werkt door. Wie nog geen expert zag, heeft niets meer te tonen.",
      reasons = {
        "Ratten en wonden wachten niet op een expert",
        "Sommige dossiers verliezen hun bewijs, maar een straat die ziek maakt is erger",
      },
      values  = { slagkracht = 3, mensen = 1, recht = -3, vertrouwen = -1 },
      effects = { herstel = 20, bewijs = -20, ploeg = -10 },
      outcome = [[
Zestien man en vier grijpers, dag en avond. Vrijdag om tien is de Bleekstraat weer een straat, met een natte rand tegen de gevels. De ziekenwagen rijdt er vooruit door. Bij nummer 31 wilde een gepensioneerde buschauffeur zijn wasmachine nog fotograferen; de grijper had ze al vast. De stapel van nummer 40 bleef liggen, met een lint errond. Dat besliste Rik, zonder het iemand te vragen.
]],
      chain = {
        nazorg = "Tientallen gezinnen beginnen hun schadedossier zonder foto, met een lijst uit het hoofd.",
        voorbereiding = "Een blad in elke bus met *eerst foto’s*: op de eerste dag was het op tijd geweest.",
      },
      next = "eigen_ploeg" },
    { id = "fototeam", kind = "act",
      text = "Eerst een fototeam, dan straat per straat",
      detail = "Foto, lijst, handtekening. Daarvoor hebt u handen nodig die u niet hebt, en acht dagen.",
      reasons = {
        "Wie een foto heeft, kan zijn spullen laten gaan",
        "De stank blijft een week langer, maar daarna klopt elk dossier",
      },
      values  = { recht = 2, mensen = 2, slagkracht = -2, samenhang = -1 },
      effects = { bewijs = 20, ploeg = -10 },
      outcome = [[
Vier duo’s gaan van deur tot deur met een gsm, een stift en een kruiwagen. Ze fotograferen 3.400 dingen. Een vrouw wil dat de piano er mooi op staat. Bij nummer 40 doet Nadia Ceulemans het zelf, voor Hilde, stuk per stuk. Het gaat traag. Donderdag is één straat klaar en ruikt de rest tot op de Kouter. Elke avond komt de vraag terug: waar blijft het volk?
]],
      chain = {
        nazorg = "Elk gezin heeft een getekende lijst. Met die lijst bellen ze hun verzekeraar.",
        voorbereiding = "Een fototeam vraagt twintig gsm’s en één blad uitleg. Het stond in geen enkel plan.",
      },
      next = "vrijwilligers" },
    { id = "experts", kind = "wait",
      text = "Wacht tot elke expert geweest is",
      detail = "Het bewijs blijft liggen tot in december, met de ratten erbij.",
      reasons = {
        "Het is hun eigendom en hun dossier, niet het onze",
        "De straat blijft weken vuil, ook al staat elk gezin daarna sterker",
      },
      values  = { recht = 3, mensen = -2, slagkracht = -3, vertrouwen = 1 },
      effects = { herstel = -10, bewijs = 20 },
      outcome = [[
Er gaat een brief rond: laat liggen, noteer, wacht. De technische dienst krijgt voor het eerst een vrije avond. In de straten zakken de stapels in elkaar en beginnen te dampen. De huisarts stuurt een tweede mail, met cijfers. Elke expert die komt, vindt alles nog op zijn plaats. Donderdag steken twee bewoners hun eigen stapel in brand op een aanhangwagen. De wijk begint om hulp van buiten te roepen.
]],
      chain = {
        nazorg = "Het bewijs blijft compleet. De wijk loopt er nog weken tussen.",
        preventie = "Verzekeraars en gemeente hadden vooraf kunnen afspreken wat een foto waard is.",
      },
      next = "vrijwilligers" },
    { id = "intercommunale", kind = "delegate", takes = "collega",
      text = "Geef de afvalintercommunale de leiding",
      detail = "Containers op elke hoek, bewoners laden zelf. Wie oud is of alleen, raakt er niet mee klaar.",
      reasons = {
        "Zij kennen afval, wij kennen de mensen",
        "Ouderen blijven achter met hun stapel, maar sorteren en tempo zitten goed",
      },
      values  = { samenhang = 3, slagkracht = 2, mensen = -3 },
      effects = { herstel = 10, kas = -10 },
      outcome = [[
Donderdagmorgen staat op elke hoek een container, met een man die zegt wat erin mag. Koelkasten links, hout rechts, verf in een kooi. Wie een zoon heeft met een aanhangwagen, is ’s avonds klaar. Voor dertig huizen verandert er niets: daar woont iemand die geen zetel kan tillen. Hilde krijgt een aparte bak voor nummer 40, met haar naam erop, tot zaterdag. De teller op de factuur loopt per ton.
]],
      chain = {
        voorbereiding = "Een afspraak over rampafval, met prijs per ton, maakt dit een telefoontje.",
        nazorg = "Verf, batterijen en elektro bleven apart. Dat scheelt op de factuur.",
      },
      next = "vrijwilligers" },
  },
  bell = "experts",
  reality = { source = "https://ovam.vlaanderen.be/nl/web/nl/w/wat-te-doen-met-afval-ontstaan-door-noodweer-", text = [[
De OVAM raadt na noodweer aan om schade te fotograferen vóór de spullen weggaan. Sorteren blijft belangrijk, maar is niet altijd mogelijk; elektrische toestellen en gevaarlijk afval blijven apart.
]] },
  facilitator = {
    notes = [[
Gezondheid tegen bewijs is hier geen schijntegenstelling, maar de mail van de makelaar maakt ze kleiner: van haar 61 klanten blijven er 17 over. Wie las hem, en wie belde daarna de andere makelaars?

Een politiebesluit is bedoeld voor een bepaalde plaats en een bepaalde termijn, na gehoor. Met 112 gezinnen rekt men dat ver uit; laat een jurist in de groep zeggen hoever.

De stapel van nummer 40 is geen afval en geen bewijs. Vraag wat hij wel is. **Luister naar** wie *afval* zegt en wie *spullen*.
]],
    questions = {
      "Wie in uw gemeente kan op één dag weten welke verzekeraar wat vraagt?",
      "Hoe hoort u 112 gezinnen in 48 uur, en wat als u het niet doet?",
      "Wat zegt u tegen Hilde?",
      "Ruimt u binnen 48 uur, ook als een gezin daardoor zijn vergoeding verliest?",
    },
    precedents = {
      "OVAM-richtlijn voor afval na noodweer: eerst vastleggen, dan ophalen (OVAM)",
      "Kalmthout, juni 2019: het containerpark was twee dagen gratis voor afval van de wateroverlast (Het Laatste Nieuws)",
    },
  },
}
