-- Stellingen voor een zaal, over lokale veiligheid. Ze horen bij geen enkel spel.

statement "oefenen" {
  text = "Van één oefening met alle partners leert een gemeente meer dan van een beter noodplan.",
  facilitator = {
    notes = [[
Wie het plan verdedigt, heeft er vaak een geschreven. Wie de oefening verdedigt, heeft er zelden een georganiseerd. Vraag beide kanten hoeveel uur het hen kostte.

**Luister naar** de partners die men vergeet: een school, het OCMW, het parket, de gemeente ernaast.
]],
    questions = {
      "Met wie oefende u het laatst, en wie ontbrak?",
      "Welk blad van uw plan zou u om zes uur ’s morgens als eerste openen?",
      "Wat oefent u als u maar een halve dag hebt?",
    },
    precedents = {
      "Evaluatie na een noodsituatie: de lessen gaan naar de plannen (Nationaal Crisiscentrum).",
    },
  },
}

statement "onzeker" {
  text = "Een burgemeester zegt ook wat nog niet vaststaat, zolang hij erbij zegt dat het onzeker is.",
  facilitator = {
    notes = [[
De ene helft denkt aan wie wacht op nieuws, de andere aan wie later verbeterd moet worden. Vraag waar voor hen de grens ligt tussen wat het parket zegt en wat een burgemeester zegt.

Blijft het algemeen, vraag dan één voorbeeld uit de eigen gemeente. **Luister naar** wie van mening verandert zodra het over een naam gaat.
]],
    questions = {
      "Over welk onderwerp zou u dit nooit doen?",
      "Wat zegt u als een fout bericht al rondgaat?",
      "Wie leest uw tekst na voor u hem uitspreekt?",
    },
    precedents = {
      "Treinramp Wetteren, 2013: de communicatie werd publiek stroef genoemd (VTM Nieuws).",
    },
  },
}

statement "parket" {
  text = "Wat het parket over een zaak in de gemeente weet, moet ook de burgemeester weten.",
  facilitator = {
    notes = [[
Geheim van het onderzoek, beroepsgeheim, privacy, medisch geheim: vier verschillende muren. Vraag telkens welke muur men bedoelt.

Zit er een magistraat in de zaal, geef die dan pas na de tweede stemming het woord.
]],
    questions = {
      "Wat zou u met die kennis doen wat u nu niet kunt?",
      "Wat antwoordt u aan ouders die vragen wat u weet en niet mag zeggen?",
      "Met wie deelt u het, en wie weet dat?",
    },
    precedents = {
      "Mechelen, 2023, na aanslagen met brandbommen: eerst een besloten gemeenteraad, dan infoavonden in de wijken; over dossiers geen antwoord (Het Belang van Limburg).",
      "Grondwettelijk Hof, 1 april 2021, over de LIVC R: spreken is geen plicht (lokaalbestuur.vlaanderen.be).",
    },
  },
}

statement "getroffen" {
  text = "Wie zelf getroffen is, hoort niet in de crisiscel.",
  facilitator = {
    notes = [[
Denk aan een directeur die elke leerling kent, een ploegbaas van wie de kelder onderliep, een burgemeester die een vriend verliest. Vraag wie het zegt tegen de betrokkene, en met welke woorden.

Niemand in de zaal hoeft een eigen verlies te vertellen. Zeg dat vooraf.
]],
    questions = {
      "Wie beslist dat iemand te dicht staat: hijzelf, een collega, u?",
      "Wat verliest de cel als net die ene niet meer meepraat?",
      "Geldt het ook voor de burgemeester?",
    },
  },
}

statement "evaluatie" {
  text = "De evaluatie van een noodsituatie hoort openbaar te zijn, ook waar de eigen diensten tekortschoten.",
  facilitator = {
    notes = [[
Leren vraagt veiligheid, verantwoorden vraagt namen, aansprakelijkheid vraagt een advocaat. Drie doelen, één document. Laat de groep zeggen voor welk doel ze stemde.

**Luister naar** wie *transparant* zegt over het werk van een ander.
]],
    questions = {
      "Wat zou uw ploeg weglaten als de krant meeleest?",
      "Wie las uw laatste evaluatie, buiten wie ze schreef?",
      "Wat mag een getroffen gezin verwachten te lezen?",
    },
    precedents = {
      "Na elke noodsituatie volgt een evaluatie door de bevoegde overheid (Nationaal Crisiscentrum).",
      "Lommel, 2022: de gewezen burgemeester zei dat er geen lessen waren getrokken (TV Limburg).",
    },
  },
}

statement "nazorg" {
  text = "Psychosociale nazorg blijft een taak van de gemeente, ook na het eerste jaar.",
  facilitator = {
    notes = [[
De gemeente kent de mensen, de hulpverlening kent het vak. Vraag naar geld en naar een naam: wie belt er op de derde verjaardag?

**Luister naar** wie *wij* zegt en het CAW bedoelt.
]],
    questions = {
      "Wie houdt bij u na een jaar nog bij wie getroffen is, en mag dat?",
      "Wat kan een gemeente dat een huisarts of een CAW niet kan?",
      "Wanneer is herdenken zorg, en wanneer wordt het een last?",
    },
    precedents = {
      "Vlaamse coördinator voor nazorg, sinds december 2018: alleen bij terreur of als een ramp het lokale niveau overstijgt (Departement WVG).",
      "Psychosociaal coördinatiecomité: voorgezeten door de burgemeester of de gouverneur, naargelang de fase (gouverneur van Oost-Vlaanderen).",
    },
  },
}
