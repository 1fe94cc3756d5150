pack {
  id = "wateroverlast", version = "1.0.0", api = 1, language = "nl",
  title = "Met de voeten in het water",
  summary = [[
In één nacht loopt de Bleek onder, de laagste wijk van Vlierdonk. Het water is na een dag weg. Wat daarna komt, duurt maanden: hekken, stookolie, puin op de stoep, geld dat verdeeld moet worden, een zaal die een antwoord wil.

U bent burgemeester. De meeste beslissingen neemt u met modder aan uw schoenen en met te weinig mensen.
]],
  role = "Burgemeester van Vlierdonk", duration = 25,
  theme = "bevolkingszorg",
  field = "fysieke_veiligheid",
  notice = [[
Dit scenario gaat over een overstroming, over een man die in zijn kelder sterft en over gezinnen die hun huis kwijt zijn. De gemeente, de rivier en de mensen zijn verzonnen.

Hebt u zelf zoiets meegemaakt, of iemand verloren? U kunt hier stoppen of een ander scenario kiezen. Ook tijdens het spel mag u op elk moment pauzeren of weggaan. Wilt u er nadien over praten, dan kan dat met iemand die u vertrouwt, of anoniem met Tele-Onthaal op het nummer 106.
]],
  authors = { "Regisseur" }, license = "CC-BY-4.0",
  sources = {
    { "Vlaams Rampenfonds: de procedure (stad Oostende)", "https://www.oostende.be/vlaams-rampenfonds" },
    { "Decreet van 5 april 2019 over de tegemoetkoming na rampen", "https://codex.vlaanderen.be/PrintDocument.ashx?id=1031591&datum=&geannoteerd=false&print=false" },
    { "Brandverzekering en rampenfonds (Wortegem-Petegem)", "https://wortegem-petegem.be/inwoner/veiligheid/natuurrampen" },
    { "Wat te doen met afval na noodweer (OVAM)", "https://ovam.vlaanderen.be/nl/web/nl/w/wat-te-doen-met-afval-ontstaan-door-noodweer-" },
    { "Coördinatie van de noodsituatie (Nationaal Crisiscentrum)", "https://crisiscentrum.be/nl/wat-doen-overheden/crisisbeheer/coordinatie-van-de-noodsituatie" },
    { "Een politieverordening op grond van artikel 134 NGW (Westerlo)", "https://raadpleeg-westerlo.onlinesmartcities.be/zittingen/21.0527.9302.3543/agendapunten/21.0903.6014.6120" },
    { "Politiemaatregelen van de burgemeester (Secunews)", "https://www.secunews.be/nl/thema-s/veiligheid-actoren-en-reglementair-kader/4924-welke-politiemaatregelen-kan-een-burgemeester-treffen-2" },
    { "Koninklijk besluit van 25 april 2014 over de opvordering", "https://www.securitecivile.be/nl/regulation/koninklijk-besluit-van-25-april-2014-tot-vaststelling-van-de-modaliteiten-van-de-opvorder" },
    { "Woningen in de Westhoek opnieuw vrijgegeven (KW)", "https://kw.be/nieuws/milieu/het-weer/nog-drie-geevacueerde-woningen-in-de-westhoek-ontoegankelijk/" },
    { "Zoutleeuw niet erkend als rampgebied (De Standaard)", "https://www.standaard.be/cnt/dmf20211223_96185890" },
    { "Wateroverlast per straat voorspellen (VITO)", "https://vito.be/nl/nieuws/wateroverlast-voorspellen-steden" },
  },
  start = "de_fase",
}
