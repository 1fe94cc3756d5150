-- Een jaar later: de voorpagina van de plaatselijke krant. De eerste waarvan "when" klopt.

ending "uitgeput" {
  when = function(s) return s.ploeg <= 10 or s.reserve <= 10 end,
  headline = "Een jaar na het busongeval: vier medewerkers nog altijd thuis",
  article = [[**LINDEVELD.** Vier bureaus in het gemeentehuis blijven leeg; wie er zat, is ziek. Een jaar geleden kwamen zes leerlingen en twee juffen van basisschool Het Zandpad om bij een busongeval, met een chauffeur uit Heide. De noodplanningscoördinator werkt halftijds. De directeur van de school kwam na de kerstvakantie niet meer terug.

Sommige gezinnen spreken met warmte over die dagen. “Er was altijd iemand”, zegt een moeder. “Pas veel later zag ik dat het altijd dezelfden waren.”

“{explain:ja_of_nee}” Zo sprak de burgemeester op de eerste ochtend de wachtende ouders toe.

In het gemeentehuis herinnert men zich vooral de uren. Een medewerkster vond onlangs haar agenda terug: achttien bladzijden zonder één privéafspraak. “Niemand stuurde ons naar huis”, zegt ze, “en wij vroegen het niet. Dat laatste zeg ik er altijd bij.”

“{explain:een_stoel}” Dat kreeg de eigen ploeg te horen, toen de bussen vertrokken.

Het college trekt nu geld uit om ook het eigen personeel, de leerkrachten en de politie drie jaar lang te laten begeleiden. Bij de personeelsdienst noemt men dat juist, en laat. De burgemeester was gisteren voor het eerst sinds weken weer een hele dag op het bureau.

Vandaag om tien uur zwijgt Lindeveld één minuut. In de leraarskamer van Het Zandpad brandt dan het licht. De poetsvrouw doet het aan, zoals elke morgen. Zij heeft dit jaar geen dag ontbroken.]],
}

ending "verte" {
  when = function(s) return s.families <= 20 end,
  headline = "“Wij zochten een gezicht en kregen een bericht”",
  article = [[**LINDEVELD.** Drie gezinnen van Het Zandpad zijn er vandaag niet bij, als de gemeente stilstaat bij de zes leerlingen, de twee juffen en de chauffeur uit Heide die een jaar geleden omkwamen. Zij herdenken thuis. “Niet uit kwaadheid”, zegt een van de vaders. “Wij zijn het gewoon geworden om het zonder het gemeentehuis te doen.”

Hij heeft een map bewaard met alles wat hij in die week ontving. Elk blad klopt, zegt hij. Er staat geen enkele fout in. Er staat ook geen enkele naam onder die hij kende.

“{explain:ja_of_nee}” Die woorden van de burgemeester kent hij nog uit het hoofd.

Het gemeentebestuur ontkent niet dat er afstand kwam. Er lag die dagen veel tegelijk op tafel, zegt men, en niet elke beslissing is aan de gezinnen uitgelegd. Wat beslist is, verdedigt men nog altijd. Hoe het werd gezegd, en door wie, zou men nu anders doen.

“{explain:zaalplan}” Met die zin begon vorig jaar de plechtigheid in de sporthal.

Sinds oktober gaat de burgemeester elke eerste woensdag bij een gezin langs, zonder medewerker en zonder agenda. Vijf deuren gingen open. Aan de zesde bleef het licht uit; daar ging een briefje in de bus.

“Ik heb het gelezen”, zegt de vader. “Misschien doe ik volgend jaar open. Het is geen examen. Ik had alleen gewild dat iemand het mij die eerste dag was komen vragen, toen er nog niets te vragen viel.”]],
}

ending "alleen" {
  when = function(s) return s.partners <= 40 end,
  headline = "Eén ochtend, drie versies: de provincie legt de uren naast elkaar",
  article = [[**LINDEVELD.** Het verslag telt negentig bladzijden en heeft drie kolommen: Lindeveld, de provincie, Brussel. Op sommige uren staat er in elk vak iets anders. Een jaar na het busongeval is de gezamenlijke evaluatie klaar. Ze noemt niemand bij naam en geeft niemand gelijk.

Wel is ze duidelijk over één ding: de gemeente handelde op beslissende ogenblikken alleen, en wie vandaag wil samenwerken, begint met een achterstand. “Wij deden wat hier nodig was”, zegt men in Lindeveld. “Wij moesten daarna uitleggen dat iedereen iets anders hoorde”, zegt men bij de partners.

“{explain:ja_of_nee}” Dat hoorden de ouders die ochtend van hun burgemeester.

Voor veel gezinnen telt die eerste ochtend het meest. Een grootmoeder zegt dat zij in die dagen ten minste wist bij wie zij moest zijn. Anderen vonden het zwaar om van drie diensten drie uren te krijgen. Beide staan in het verslag, op dezelfde bladzijde.

“{explain:thuiskomst}” Dat zei de burgemeester aan de inwoners, op de dag van de thuiskomst.

De aanbevelingen zijn kort: één vast nummer bij de gouverneur, één oefening per jaar met het parket en Buitenlandse Zaken, en een tekst voor het eerste uur die vooraf door allen is gelezen. De eerste oefening is in oktober. Alle partijen hebben ingeschreven. Men begint met een halfuur koffie, op vraag van Lindeveld. Dat punt van de agenda werd door niemand geschrapt.]],
}

ending "nabij" {
  when = function(s) return s.families >= 70 end,
  headline = "“Ze zijn blijven komen, ook toen er niets te zeggen viel”",
  article = [[**LINDEVELD.** Aan de keukentafel bij een van de gezinnen van Het Zandpad ligt een lijstje met data. Het zijn de avonden waarop de burgemeester langskwam, dit voorbije jaar. Negen keer. “Ik heb ze niet bijgehouden om te controleren”, zegt de moeder. “Ik heb ze bijgehouden omdat wij de rest van dat jaar kwijt zijn.”

Een jaar geleden verloren zes leerlingen en twee juffen het leven, met de mensen uit Berkerode en de beide chauffeurs. Vandaag is er geen toespraak. De gezinnen hebben dat gevraagd, en de gemeente heeft ja gezegd.

“{explain:ja_of_nee}” Zo klonk het een jaar geleden in de zaal waar de ouders wachtten.

“Die ochtend was er weinig te zeggen”, zegt een vader. “Maar wie sprak, bleef daarna staan.”

Nabijheid had een prijs. In de gemeenteraad wordt gevraagd of wie elders een kind verloor, op even veel bezoek mag rekenen. Een gezin dat eerder iemand verloor op de Steenweg, schreef daar een brief over. Die is beantwoord, en ook daar is sindsdien aangebeld.

“{explain:zaalplan}” Die zin opende toen de plechtigheid; een moeder schreef hem over in een schrift.

Vanavond gaan de lichten in de Dorpsstraat een kwartier uit. Het was een idee van leerlingen. Wie wil, zet een kaars aan het raam. Wie dat niet wil, zegt de affiche, hoeft dat aan niemand uit te leggen.]],
}

ending "blad" {
  when = function(s) return s.lijst_af end,
  headline = "Om zes uur ’s morgens ligt er nu een blad klaar",
  article = [[**LINDEVELD.** Het begint met een gewoon blad, gevouwen in vier. Wie in Lindeveld met een klas van het gemeentelijk onderwijs op meerdaagse reis vertrekt, laat het achter: de namen die werkelijk op de bus zitten, nagekeken op de ochtend zelf, en voor elk kind iemand die ’s nachts opneemt. Een jaar na het ongeval waarbij zes leerlingen, twee juffen en een chauffeur uit de gemeente omkwamen, is dat wat er anders is.

“Dit is wat er toen niet was”, zegt noodplanningscoördinator Ilse Verdonck. “Ik hoop dat ik het nooit nodig heb.”

Er is kritiek. Sommige ouders vinden dat de gemeente te veel weet, andere dat het te laat komt. In de vrije scholen geldt de regel niet. En een gezin van Het Zandpad liet weten dat het over lijsten niets wil lezen. Niet vandaag.

“{explain:ja_of_nee}” Dat zei de burgemeester die eerste ochtend aan de ouders; het staat in het verslag dat de gezinnen mochten inkijken.

Het gemeentebestuur noemt het blad geen les. Een les, zegt men, is iets waar iemand beter van wordt. Dit is een afspraak.

“{explain:thuiskomst}” Die zin was voor de inwoners, op de dag van de thuiskomst.

Vanmorgen vertrok een klas naar zee, voor drie dagen. De leerkracht las de namen voor aan de deur van de autocar, één voor één, en wachtte telkens op een ja. Toen ze klaar was, bleven de ouders nog even staan. Dat doen ze hier tegenwoordig.]],
}

ending "linde" {
  headline = "Lindeveld plant een linde en houdt zijn vragen",
  article = [[**LINDEVELD.** De boom is drie meter hoog en staat nog aan een paal. Leerlingen van Het Zandpad kozen hem uit, de technische dienst groef de put. Een plaatje komt er niet: over de tekst raakte men het niet eens, en na vier vergaderingen vond iedereen dat een boom ook zonder kan.

Een jaar geleden kwamen zes leerlingen en twee juffen van de school om het leven, en een chauffeur uit Heide. Wie vandaag in Lindeveld vraagt hoe het bestuur het deed, krijgt antwoorden die naast elkaar blijven bestaan. Dat men er was, zegt de een. Dat men er laat was, zegt een ander. Dat het niet uitmaakt, zegt een vader, en dan, na een tijd, dat het wel uitmaakt.

“{explain:ja_of_nee}” Aldus de burgemeester in de zaal, die eerste ochtend.

De gemeenteraad besprak de evaluatie in twee zittingen, waarvan één achter gesloten deuren, op vraag van de gezinnen. Sommige aanbevelingen zijn uitgevoerd. Andere staan op een lijst, met een kruisje naast de naam van wie ze zou opvolgen.

“{explain:zaalplan}” Zo begon later de toespraak, voor een volle sporthal.

Om tien uur was het stil op het kerkplein. Er waren geen camera’s op de stoep; de redacties hadden dat zelf voorgesteld. Een vrouw uit Heide stond achteraan. Twee mensen maakten naast zich plaats. Daarna vertrok het derde naar het zwembad, zoals elke donderdag.]],
}
