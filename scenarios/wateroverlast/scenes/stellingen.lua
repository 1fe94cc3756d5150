-- Statements for a room, about local safety. They are in no play.

statement "regie" {
  text = "Het veiligheidsbeleid is van de burgemeester; de korpschef voert het uit.",
  facilitator = {
    notes = [[
Laat eerst de korpschefs spreken, dan de burgemeesters, dan wie tussen beiden in zit. De burgemeester als regisseur staat in elke toespraak; vraag wie bij hen de agenda van het overleg opstelt.

**Luister naar** wie er ook handelaars, verenigingen en bewoners bij noemt.
]],
    questions = {
      "Wie stelt bij u de agenda van het veiligheidsoverleg op?",
      "Wat doet u als het zonaal veiligheidsplan iets anders vraagt dan uw gemeente?",
      "Welke partner zit nooit aan tafel?",
    },
    precedents = {
      "Veiligheidsconferentie, Hasselt, 5 februari 2019: zeven onmisbare partners, met de burgemeester als regisseur (provincie Limburg)",
    },
  },
}

statement "preventie" {
  text = "Een gemeente besteedt haar volgende euro beter aan preventie dan aan een extra agent.",
  facilitator = {
    notes = [[
Beide kanten hebben cijfers, en meestal cijfers van een ander. Vraag naar één resultaat dat iemand zelf zag. Van preventie ziet niemand wat er niet gebeurde; de agent komt vaak na de feiten.

**Luister naar** wie eigenlijk over een derde iets spreekt: licht, een pleintje, een jeugdhuis.
]],
    questions = {
      "Waaraan ziet u over twee jaar dat die euro goed besteed was?",
      "Wat kiest u als de angst stijgt en de cijfers dalen?",
      "Welke dienst levert die euro in?",
    },
    precedents = {
      "Mechelen, 2018: nudging tegen wildplassen kostte minder dan 10.000 euro; de meldingen daalden sterk, maar een probleem kan zich verplaatsen (VVSG)",
    },
  },
}

statement "signalen" {
  text = "Een jeugdwerker deelt zijn zorgen over een jongere ook met het veiligheidsoverleg.",
  facilitator = {
    notes = [[
Vertrouwen dat doorverteld wordt, is weg. Een signaal dat blijft liggen, kan een slachtoffer maken. Beide zinnen zijn waar; laat iemand elk van beide verdedigen.

Geef eerst het woord aan wie met jongeren werkt, het laatst aan wie straft. **Luister naar** het verschil tussen een zorg en een naam.
]],
    questions = {
      "Welke afspraak maakt u met de jongere zelf?",
      "Deelt u een naam, een plek of een trend?",
      "Wie beslist dat een zorg een melding wordt?",
    },
    precedents = {
      "Grondwettelijk Hof, 1 april 2021, over de LIVC R: spreken is geen plicht (lokaalbestuur.vlaanderen.be)",
      "Vlaams decreet van 21 mei 2021: een basis voor jeugd-, sport- en welzijnsorganisaties om aan de LIVC R deel te nemen (VVSG)",
    },
  },
}

statement "waken" {
  text = "Een wijk die zelf waakt, is een veiligere wijk.",
  facilitator = {
    notes = [[
Een buurtinformatienetwerk heeft een coördinator, een plan en regels. Een appgroep heeft alleen snelheid. Vraag over welk van de twee men stemde; vaak zijn het er twee door elkaar.

Speelde de zaal het dilemma *Zaklampen*, verwijs er dan naar. **Luister naar** wie in die wijk als vreemd geldt.
]],
    questions = {
      "Ondertekent u een netwerk dat hard is voor jongeren?",
      "Wie vertelt de melder wat er met zijn melding gebeurde?",
      "Wat doet u als de foto van een minderjarige rondgaat?",
    },
    precedents = {
      "Een buurtinformatienetwerk is geen patrouille: dringende feiten gaan naar 101, herkenbare foto’s van verdachten worden niet verspreid (lokale politie, polbru.be)",
      "Limburg, december 2022: 39 buurtinformatienetwerken en zeer veel informele WhatsAppgroepen (Het Belang van Limburg)",
    },
  },
}

statement "zelfredzaam" {
  text = "Elk gezin moet zich na een ramp drie dagen zelf kunnen redden.",
  facilitator = {
    notes = [[
Wie ja zegt, denkt aan het eigen huis; vraag naar het gezin op de derde verdieping, zonder auto. Wie neen zegt, belooft iets; vraag hoeveel veldbedden er staan.

**Luister naar** het woord *moet*: wie controleert, en wat gebeurt er met wie het niet kan?
]],
    questions = {
      "Wie kan dat in uw gemeente niet, en met hoeveel zijn ze?",
      "Zou u dit in een brief aan alle inwoners schrijven?",
      "Wat doet de gemeente zelf in die drie dagen?",
    },
    precedents = {
      "Sint-Truiden: gevulde zandzakjes gaan in een rampenfase naar de hoogste nood; lege koopt men vooraf, hoogstens 40 per gezin per jaar (stad Sint-Truiden)",
    },
  },
}

statement "kaart" {
  text = "Een bewoner heeft recht op de waterkaart van zijn straat, ook als zijn huis daardoor minder waard wordt.",
  facilitator = {
    notes = [[
Dit is het laatste dilemma van het verhaal in één zin. Speelt u het dilemma nog, hou de stelling dan voor erna.

**Luister naar** wie eigenaar is en wie huurt, en naar wie er voor de koper spreekt.
]],
    questions = {
      "Wie hoort het eerst: de bewoner, de koper of de brandweer?",
      "Wat zegt u over een straat die rood kleurde en droog bleef?",
      "Wie legt de kaart uit, aan een deur?",
    },
    precedents = {
      "Antwerpen: Flood4Cast voorspelt wateroverlast per straat, enkele uren vooraf; het proefgebied was Ekeren en Merksem (VITO)",
    },
  },
}
