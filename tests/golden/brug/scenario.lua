indicator "rust"  { label = "Rust in het dorp", start = 60 }
indicator "ploeg" { label = "Draagkracht van de ploeg", start = 70, hidden = true }
flag "dicht"
value "privacy" { label = "Privacy" }

adviser "brandweer" { name = "Ria Claes", title = "Officier van de hulpverleningszone", discipline = "D1" }
adviser "politie"   { name = "Jo Peeters", title = "Korpschef", discipline = "D3", partner = "politie" }

dilemma "de_brug" {
  title = "De brug kraakt", phase = "reactie", clash = { "mensen", "slagkracht" }, asks = "beslisser",
  time = 60, at = "maandag, 07.50 uur",
  situation = [[ De brug over de vaart kraakt. Aan de overkant wacht een **schoolbus** met 40 kinderen.

- de omweg duurt 50 minuten
- de meting komt om half negen ]],
  question = "Sluit u de brug?",
  uncertain = [[ Hoe lang de brug het nog houdt. ]],
  injects = {
    { at = 10, channel = "telefoon", from = "De busmaatschappij", text = [[ De chauffeur vraagt wat hij moet doen. ]] },
    { at = 30, channel = "pers", from = "Radio", text = [[ Een luisteraar meldt een scheur. ]], when = function(s) return s.rust < 50 end },
    { at = 40, channel = "gouverneur", from = "Kabinet van de gouverneur", text = [[ Belt u voor u iets aankondigt? ]] },
  },
  dossier = {
    { id = "keuring", title = "Keuringsverslag van de brug", text = [[ Vorig jaar **goedgekeurd**, met een opmerking over pijler drie. ]], cost = 8, decisive = true },
    { id = "kaart", title = "Kaart van de omweg", text = [[ Twintig kilometer. ]], cost = 4 },
  },
  advice = {
    { by = "brandweer", supports = "sluiten", text = [[ Pijler drie staat scheef. Sluit nu. ]], cost = 6 },
    { by = "politie", opposes = "sluiten", text = [[ Ik heb geen ploeg om om te leiden. ]], cost = 6 },
  },
  options = {
    { id = "sluiten", kind = "act", takes = "beslisser", text = "Sluit de brug nu", detail = "De bus rijdt om.",
      reasons = { "Kinderen eerst", "Het dorp zit vast, maar een mens telt meer" },
      values = { mensen = 2, slagkracht = -1 }, effects = { rust = -15, ploeg = -10, dicht = true },
      outcome = [[ De slagboom gaat neer. Rust: {indicator:rust}. ]],
      chain = { preventie = "Een jaarlijkse keuring met opvolging had dit uur gewonnen.", nazorg = "De bus komt te laat, de ouders bellen." },
      next = "de_ouders" },
    { id = "wachten", kind = "wait", takes = "strateeg", text = "Wacht op de meting",
      reasons = { "Zonder meting geen besluit", "Ook al blijft de brug open" },
      values = { recht = 1, mensen = -2 }, effects = { rust = 5 },
      outcome = [[ De bus rijdt over. Het kraken houdt aan. ]],
      next = chance { { 2, "de_ouders" }, { 1, "de_raad" } } },
    { id = "vragen", kind = "ask", takes = "collega", text = "Vraag de gouverneur om raad",
      reasons = { "Twee zien meer dan één", "Al kost het een half uur" },
      values = { samenhang = 2, slagkracht = -2 }, effects = { rust = -5 },
      outcome = [[ De gouverneur luistert. ]],
      next = function(s) if s.rust < 58 then return "de_raad" end return "de_ouders" end },
  },
  bell = "wachten",
  explain = { audience = "de ouders aan de schoolpoort" },
  reality = { text = [[ Bruggen worden in Vlaanderen periodiek gekeurd. ]], source = "https://wegenenverkeer.be" },
  facilitator = { notes = [[ Let op wie het keuringsverslag opent. ]], questions = { "Wat wist u?" }, precedents = { "Geen" } },
}

dilemma "de_ouders" {
  title = "De ouders", phase = "nazorg", clash = { "vertrouwen", "recht" }, asks = "burgervader",
  time = 45,
  situation = [[ Twintig ouders staan in de inkom. U zei: “{explain:de_brug}” Dat hebben ze gelezen. Ze willen antwoord. ]],
  question = "Spreekt u hen toe?",
  advice = {
    { by = "brandweer", opposes = "toespreken", text = [[ De oorzaak staat niet vast. ]], cost = 5 },
    { by = "politie", supports = "toespreken", text = [[ Stilte maakt hen bozer. ]], cost = 5 },
  },
  options = {
    { id = "toespreken", kind = "act", text = "Spreek hen nu toe", reasons = { "Ze staan hier" },
      values = { vertrouwen = 2, recht = -1, privacy = -1 }, effects = { rust = 20 }, outcome = [[ Ze luisteren. ]], next = "END" },
    { id = "brief", kind = "delegate", takes = "collega", text = "Laat de school een brief sturen", reasons = { "De school kent hen, maar u bent er niet" },
      values = { recht = 1, vertrouwen = -1 }, effects = { rust = -10 }, outcome = [[ De brief komt om vier uur. ]], next = "END" },
    { id = "omleiding", kind = "act", text = "Toon hun de omleiding", when = function(s) return s.dicht end,
      values = { slagkracht = 1 }, effects = { ploeg = -5 }, outcome = [[ De kaart gaat rond. ]], next = "de_raad" },
  },
  bell = "brief",
}

dilemma "de_raad" {
  title = "De raad", phase = "voorbereiding", clash = { "samenhang", "slagkracht" }, asks = "collega",
  time = 30,
  situation = [[ De raad vraagt een plan voor alle bruggen. ]],
  question = "Belooft u het?",
  options = {
    { id = "beloven", kind = "act", text = "Beloof een plan tegen de zomer", values = { slagkracht = 2, recht = -1 }, effects = { ploeg = -20 },
      outcome = [[ Applaus, en werk. ]], next = "END" },
    { id = "later", kind = "wait", text = "Stel het uit tot na de begroting", values = { recht = 2, slagkracht = -1 }, effects = { rust = -10 },
      outcome = [[ Gemor. ]], next = "END" },
  },
  bell = "later",
}

ending "rustig" { when = function(s) return s.rust >= 60 end,
  headline = "Proefdorp slaapt rustig", article = [[ “{explain:de_brug}” zei de burgemeester. De brug houdt.

Rust in het dorp: {indicator:rust}. ]] }
ending "onrustig" { headline = "Proefdorp mort", article = [[ Niemand weet wie het besliste. “{explain:de_brug}” klonk het. Meer was er niet. ]] }
