pack {
  id = "sierre", version = "1.0.0", api = 1, language = "nl",
  title = "Sierre",
  summary = [[Een klas uit uw gemeente zat op een bus die in Zwitserland verongelukte. U bent burgemeester en schoolbestuur. Er is geen rampterrein in Lindeveld, en bijna niets staat vast. Drie dagen en een voorjaar: wat zegt u, waar staat u, en wie betaalt de prijs van wat u kiest?]],
  role = "Burgemeester van Lindeveld",
  duration = 25,
  theme = "bevolkingszorg",
  field = "fysieke_veiligheid",
  notice = [[Dit scenario gaat over een busongeval met schoolkinderen. Kinderen en volwassenen komen om, en u spreekt met hun gezinnen.

Lindeveld, de school, alle personen en alle cijfers zijn verzonnen. Het verhaal speelt vandaag, met de diensten van vandaag. Het werkelijke ongeval van 13 maart 2012 in Sierre komt alleen voor in de korte noten “In werkelijkheid”, met hun bron.

Raakt dit onderwerp u van nabij, begin dan niet, of niet alleen. **U kunt op elk moment stoppen; niemand vraagt waarom.** Speelt u in groep, spreek dan vooraf af wie meegaat als iemand de zaal verlaat. Wilt u nadien met iemand praten: Tele-Onthaal is dag en nacht bereikbaar op het nummer 106.]],
  authors = { "Regisseur" },
  license = "CC-BY-4.0",
  sources = {
    { "BRF, 14 maart 2012: noodnummer en vertrek van de gezinnen", "https://brf.be/national/352770" },
    { "Sudinfo, 14 maart 2012: de toestand in Lommel en Heverlee", "https://www.sudinfo.be/art/348125/article/actualite/belgique/2012-03-14/l%E2%80%99enseignant-et-la-monitrice-de-l%E2%80%99ecole-d%E2%80%99heverlee-sont-decedes-dans-l%E2%80%99accident" },
    { "AFP, 14 maart 2012: de wachtende ouders", "https://www.news24.com/World/News/Agony-for-parents-after-Swiss-bus-crash-20120314" },
    { "The Local, 14 maart 2012: families vertrekken zonder zekerheid", "https://www.thelocal.ch/20120314/2834" },
    { "Knack, 14 maart 2012: de familieleden in Heverlee", "http://www.knack.be/nieuws/belgie/busongeval-zwitserland-lommel-wellicht-zwaarst-getroffen/article-normal-51479.html" },
    { "Euronews, 14 maart 2012: angst en verdriet in Heverlee", "http://fr.euronews.com/2012/03/14/belgique-angoisse-et-tristesse-a-heverlee" },
    { "La Côte: het hotel dat de families opving", "http://www.lacote.ch/suisse/drame-de-sierre-la-tristesse-regne-a-l-hotel-qui-a-accueilli-les-familles-208857" },
    { "Swissinfo, 16 maart 2012: dag van rouw", "https://www.swissinfo.ch/eng/day-of-mourning-held-for-coach-crash-victims/32304668" },
    { "Internetgazet Lommel, maart 2012: rouwregister", "https://internetgazet.be/lommel/rouwregister-geopend-in-huis-van-de-stad.aspx" },
    { "Reformatorisch Dagblad, maart 2012: de terugkeer", "https://www.rd.nl/artikel/437902-eerste-lichamen-komen-vrijdag-terug" },
    { "NOS, 21 maart 2012: plechtigheid in Lommel", "http://nos.nl/artikel/353876-slachtoffers-lommel-herdacht.html" },
    { "De Standaard, 11 juli 2012: schikking over de portretten", "https://www.standaard.be/cnt/dmf20120711_151" },
    { "Het Belang van Limburg, 2022: terugblik van de burgemeester", "https://www.hbvl.be/cnt/dmf20220311_94706024" },
    { "TV Limburg, 2022: tien jaar na de busramp", "https://www.tvl.be/nieuws/herdenkingsplechtigheid-in-sierre-10-jaar-na-busdrama-135706" },
    { "Het Belang van Limburg, 26 januari 2023: schoolbus in Duitsland", "https://www.hbvl.be/cnt/dmf20230126_92213270" },
    { "Gouverneur van Oost-Vlaanderen: psychosociale nazorg", "https://gouverneuroost-vlaanderen.be/psychosociale-nazorg/" },
    { "FOD Volksgezondheid: psychosociaal interventieplan", "https://www.health.belgium.be/de/node/42531" },
    { "De Morgen: het DVI-team en de identificatie", "https://www.demorgen.be/nieuws/na-pakweg-een-week-is-een-gezicht-onherkenbaar-het-dvi-team-zet-alles-op-alles-om-slachtoffers-snel-te-identificeren~b44bd61f/" },
    { "Secunews: politiemaatregelen van de burgemeester", "https://www.secunews.be/nl/thema-s/veiligheid-actoren-en-reglementair-kader/4924-welke-politiemaatregelen-kan-een-burgemeester-treffen-2" },
  },
  start = "zes_uur",
}
