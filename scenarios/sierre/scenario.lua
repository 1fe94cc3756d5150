-- Sierre: drie dagen en een voorjaar in Lindeveld. Alles is verzonnen, behalve de noten "reality".

indicator "families" { label = "Vertrouwen van de gezinnen", start = 50 }
indicator "rust"     { label = "Rust in Lindeveld",          start = 60 }
indicator "partners" { label = "Krediet bij de partners",    start = 60 }
indicator "ploeg"    { label = "Draagkracht van uw ploeg",   start = 70 }
indicator "reserve"  { label = "Uw eigen reserve",           start = 70, hidden = true }

flag "cel"           -- er is vanaf het eerste uur een eigen tafel en een logboek
flag "fase"          -- de gemeentelijke fase is afgekondigd
flag "lijn"          -- er is één officieel kanaal dat opneemt
flag "afgeschermd"   -- de ouders wachten op een plaats die dicht kan
flag "gezegd"        -- u hebt het onbevestigde bericht in de zaal uitgesproken
flag "fotos_los"     -- foto's en fiches vertrokken langs een gewone postbus
flag "fout_bericht"  -- vijf gezinnen kregen een bericht dat niet was nagekeken
flag "mee"           -- u reisde mee
flag "gezwegen"      -- u zag de lijst en zweeg
flag "perimeter"     -- u tekende het politiebesluit
flag "lijst_af"      -- er komt een regeling voor de contactlijst

value "privacy" { label = "Privacy" }

adviser "npc"    { name = "Ilse Verdonck", title = "Noodplanningscoördinator" }
adviser "korps"  { name = "Stef Maesen",   title = "Korpschef, Dir-D3", discipline = "D3", partner = "politie" }
adviser "psm"    { name = "Leen Aerts",    title = "Psychosociaal manager (PSM)", discipline = "D2" }
adviser "d5"     { name = "Joris Wuyts",   title = "Communicatieambtenaar, Dir-D5", discipline = "D5" }
adviser "ad"     { name = "Jan Hermans",   title = "Algemeen directeur" }
adviser "school" { name = "Greet Vranken", title = "Directeur van Het Zandpad" }

include "scenes/ochtend"
include "scenes/weg"
include "scenes/thuis"
include "scenes/afscheid"
include "scenes/juni"
include "scenes/krant"
include "scenes/stellingen"
