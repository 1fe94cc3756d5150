-- The front page of De Vlierbode, one year later. The first whose condition holds is printed.

ending "krant_belofte" {
  when = function(s) return s.beloofd and s.bewoners < 80 end,
  headline = "Negen seconden in een turnzaal",
  article = [[
**VLIERDONK, zaterdag 7 november.** Het filmpje duurt negen seconden. Elke familie in de Bleek heeft het op haar gsm. Een jaar geleden vroeg Nadia Ceulemans in de turnzaal of de ramp erkend zou worden. De burgemeester zei ja.

“{explain:belofte}”, stond de dag erna in deze krant.

In mei besliste de Vlaamse Regering. Drie gemeenten hogerop in de vallei werden erkend. Vlierdonk niet. De dichtstbijzijnde officiële regenmeter staat negen kilometer verder en mat te weinig. De burgemeester protesteerde in Brussel en kreeg een gesprek.

Wie een brandverzekering had, kreeg daar zijn geld, of wacht er nog op. Voor de bieten, de wagens en de kaai komt er niets. Een jonge vader van de Vlierkaai betaalt nog vier jaar af voor een auto die hij liet wegslepen. “Ik tekende mijn lening de week na die avond”, zegt hij. “Dat was dom van mij. Maar het was een ja.”

“{explain:vlierbeemd}”, zei de burgemeester in maart in de gang van het gemeentehuis.

Gisteren werd in de turnzaal een minuut gezwegen voor Fons Claerhout. Zijn dochter Hilde stond weer bij de rekstokken. “Van die andere avond weet ik nog dat het zo stil was”, zegt ze. “Iedereen had het nog even moeten volhouden.”
]],
}

ending "krant_ploeg" {
  when = function(s) return s.ploeg <= 20 end,
  headline = "Zestien bezems, negen mensen",
  article = [[
**VLIERDONK, zaterdag 7 november.** Er bestaat een foto van de technische dienst, genomen na het water. Zestien mensen, zestien bezems. Een jaar later werken er nog negen van. Twee gingen met pensioen, drie zijn langdurig ziek, twee vonden ander werk. “In een tuincentrum”, zegt een van hen. “Daar zit het water in gieters.”

De Bleek weet wat ze aan hen heeft. Volgens het gemeentebestuur is de wijk voor {indicator:herstel} procent hersteld, en wie de straten zag in november, weet wie dat deed. De vakbond telde in januari 2.100 overuren, over zestien mensen.

“{explain:naar_huis}”, zei de burgemeester toen aan de nadarhekken. Op zaterdagochtend 8 november stond de ploeg al dertig uur recht.

Ook in het gemeentehuis is het stiller. De sociale dienst sluit op woensdag, de dienst noodplanning zoekt versterking en vindt ze niet. De bladeren aan de Molenbrug liggen er nog. Een erkenning als ramp kreeg Vlierdonk niet, dus ook geen geld voor eigen schade.

“{explain:vlierbeemd}”, was in maart te horen in de gang van het gemeentehuis.

Rik Van Hove, diensthoofd, gaat in januari met pensioen. Hij wil geen receptie. Gisteren stond hij met Hilde Claerhout aan Bleekstraat 40, waar haar vader Fons stierf. Ze hadden allebei een thermoskan bij. “Wij hebben toen alles weggehaald”, zegt hij. “Ik ben vergeten wanneer wij gestopt zijn.”
]],
}

ending "krant_beton" {
  when = function(s) return s.gebouwd end,
  headline = "Eerste paal in de Vlierbeemd",
  article = [[
**VLIERDONK, zaterdag 7 november.** De heimachine begon donderdag om acht uur. In de Bleek rammelden de lepels in de lade. Nadia Ceulemans, die op de beemd uitkijkt, legde er een theedoek tussen.

Op deze weide stond een jaar geleden een meter water. Er komen 84 woningen, negentien ervan sociale huur, zonder kelders en met bredere buffers. De deputatie verwierp in de zomer het beroep van de buurt. “Alles is volgens de regels”, zegt de bouwheer. “Dat zeiden ze van de kaai ook”, zegt bakker Luc Mertens.

“{explain:vlierbeemd}”, zei de burgemeester in maart tegen de bewoners in de gang van het gemeentehuis.

Voor de familie Yilmaz is het ander nieuws. Zij staat op plaats één voor een huurwoning in de nieuwe wijk. Hatice Yilmaz weet niet of ze dat luidop mag zeggen. “Mijn kinderen hebben een kamer nodig”, zegt ze. “En ik weet wat daar stond.”

Een erkenning als ramp kreeg Vlierdonk niet. Volgens een rondvraag van deze krant geeft de Bleek het gemeentebestuur {indicator:bewoners} op honderd.

“{explain:naar_huis}”, hoorde de wijk vorig jaar aan de nadarhekken.

Gisteren zette Hilde Claerhout een kaars op de dorpel van Bleekstraat 40. Het huis van haar vader is verkocht. De nieuwe eigenaars vroegen niet hoe hoog het water kwam. Op de deurlijst staat het nog, met potlood.
]],
}

ending "krant_kaart" {
  when = function(s) return s.kaart end,
  headline = "Sinds de kaart: 47 schotten en één verkocht huis",
  article = [[
**VLIERDONK, zaterdag 7 november.** Aan de deur van Schipperspad 4 hangen twee haken. Daar past een schot in, een meter hoog. Bij nummer 6 ook, en bij 8. Sinds de stratenkaart online staat, bestelden 47 gezinnen er een. Sommigen maakten het zelf, uit de planken van hun keuken.

De kaart kostte ook iets. In de Bleek werd dit jaar één huis verkocht, onder de prijs. Drie gezinnen wilden weg en konden niet. Een makelaar heeft het over *blauwe straten*. Eén rode straat op de kaart bleef bij het onweer van augustus droog; daar spreekt men van bangmakerij.

“{explain:vlierbeemd}”, zei de burgemeester in maart tegen de mensen in de gang.

In de beemd zelf grazen koeien. Over de woonwijk die er moest komen, loopt een procedure. De 140 gezinnen op de wachtlijst voor een sociale woning wachten mee. Een erkenning als ramp kreeg Vlierdonk niet; de gemeente kocht intussen een eigen regenmeter. Hij staat in de volkstuinen.

“{explain:belofte}”, hoorde de turnzaal vorig jaar in november.

Gisteren ging de Bleek in stilte van deur naar deur. Bij nummer 40, waar Fons Claerhout stierf, bleef men staan. Zijn dochter Hilde laat het huis droogleggen en verhuurt het niet. “Hij stond op geen enkele lijst”, zegt ze. Nadia Ceulemans belt nu elke avond bij zes oude mensen aan.
]],
}

ending "krant_dossiers" {
  when = function(s) return s.bewijs < 50 end,
  headline = "Wachten op een brief",
  article = [[
**VLIERDONK, zaterdag 7 november.** In de Bleek komt de post om elf uur. Om vijf voor elf staan de deuren open. Een jaar na het water wachten nog 41 gezinnen op hun verzekeraar. De vraag in de brieven is telkens dezelfde: bewijs.

Een wasmachine die niemand fotografeerde. Een tapijt van een grootmoeder, nooit genoteerd. “Ik moet bewijzen dat ik een keuken had”, zegt bakker Luc Mertens. “Iedereen heeft er gegeten.”

Een erkenning als ramp kreeg Vlierdonk niet. Drie gemeenten hogerop wel. Of meer meldingen iets hadden veranderd, valt niet te zeggen. Ook de gemeente zelf kon haar schade maar voor de helft staven.

“{explain:belofte}”, zei de burgemeester toen in de turnzaal.

De straten zelf zijn volgens het gemeentebestuur voor {indicator:herstel} procent hersteld. Over de beemd, waar een woonwijk gepland was, beslist men later of hogerop; er ligt gras.

“{explain:vlierbeemd}”, klonk het in maart in de gang van het gemeentehuis.

Op de sociale dienst staat een wekker op het bureau. Elk gezin krijgt een halfuur hulp met zijn dossier. Gisteren bleef het kantoor dicht, voor Fons Claerhout. Zijn dochter Hilde heeft haar vaders spullen wel op foto; een buurvrouw nam ze, stuk per stuk. “Ik kijk er niet naar”, zegt ze. “Maar ik kan tenminste aantonen wat er was.”
]],
}

ending "krant_tafel" {
  when = function(s) return s.bewoners >= 60 end,
  headline = "Een lange tafel in de Bleekstraat",
  article = [[
**VLIERDONK, zaterdag 7 november.** Er stonden 63 stoelen gisteravond en geen twee dezelfde. De tafel liep van nummer 12 tot nummer 48, onder paraplu’s. Bij nummer 40 bleef een stoel vrij.

Het was geen feest. Een jaar na het water at de Bleek soep, op straat, omdat Nadia Ceulemans dat had gevraagd op een briefje. De burgemeester kwam te voet en kreeg de klapstoel.

“{explain:naar_huis}”, had de wijk een jaar eerder gehoord. Over de ochtend aan de nadarhekken werd aan tafel nog geruzied, met brood in de hand.

Niet alles is goed gekomen. Een erkenning als ramp kreeg Vlierdonk niet. Zeven gezinnen wonen nog elders, negentien wachten op hun verzekeraar. De muren van de bakkerij zijn voor de derde keer geschilderd en voor de derde keer bruin. Volgens het gemeentebestuur is de wijk voor {indicator:herstel} procent hersteld.

De weide naast de wijk is dit jaar weide gebleven. Hoelang nog, is niet beslist.

“{explain:vlierbeemd}”, zei de burgemeester in maart in de gang van het gemeentehuis.

Om acht uur stond Hilde Claerhout recht, de dochter van Fons. Ze had niets voorbereid. Ze zei dat haar vader een lastige mens was en dat hij nooit iets vroeg. Daarna schoof iemand zijn stoel bij. Om negen uur begon het te regenen. Men bleef zitten.
]],
}

ending "krant_ramen" {
  headline = "Elf huizen zonder gordijnen",
  article = [[
**VLIERDONK, zaterdag 7 november.** Wie ’s avonds over de Molenbrug rijdt, kan ze tellen. Elf huizen in de Bleek hebben geen gordijnen meer. In sommige hangt een bord van een makelaar, in andere hangt niets.

De straten zijn proper. Volgens het gemeentebestuur is de wijk voor {indicator:herstel} procent hersteld en zijn de dossiers grotendeels in orde. Ook wie vertrok, spreekt dat niet tegen. “Het was allemaal correct”, zegt een vrouw die nu op een appartement in Heirbeke woont. “Ik kreeg elke keer een brief.”

“{explain:naar_huis}”, zei de burgemeester een jaar geleden aan de nadarhekken.

Een erkenning als ramp kreeg Vlierdonk niet; dat hing af van regen en regenmeters, niet van brieven. Over de beemd naast de wijk lopen de adviezen en de procedures nog. In een rondvraag van deze krant geeft de Bleek het gemeentebestuur {indicator:bewoners} op honderd. Bij de vraag *wie hielp u het meest* schreven de meesten een voornaam.

“{explain:belofte}”, kreeg de turnzaal in november te horen.

“{explain:vlierbeemd}”, klonk het in maart in de gang van het gemeentehuis.

Gisteren legde de gemeente een krans aan de kaai, voor Fons Claerhout, die in zijn kelder stierf. Er waren drie schepenen en een vlag. Zijn dochter Hilde kwam een uur later, alleen. Nadia Ceulemans deed voor haar open. Ook bij Nadia staat een bord in de voortuin.
]],
}
