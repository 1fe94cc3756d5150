-- Vlierdonk aan de Vliere. Everything in it is made up; only the notes "In werkelijkheid" are not.

indicator "bewoners" { label = "Vertrouwen van de Bleek",     start = 60 }
indicator "herstel"  { label = "Herstel van de wijk",         start = 40 }
indicator "bewijs"   { label = "Bewijs in de schadedossiers", start = 50 }
indicator "kas"      { label = "Financiële ruimte",           start = 60 }
indicator "ploeg"    { label = "Draagkracht van uw ploeg",    start = 70, hidden = true }

-- A flag is let go (set to false) in the last dilemma that reads it: equal states then merge, and the graph stays small.
flag "fase"         -- the municipal phase was declared on the night itself
flag "verplicht"    -- the evacuation was an order
flag "stroom"       -- the cabin on the Vlierkaai was kept dry
flag "lisdodde"     -- the care home was kept dry
flag "verordening"  -- a ban on entering the quarter at night
flag "olie"         -- oil reached the brook and the allotments
flag "helperslijst" -- the volunteers were registered, with name and task
flag "beloofd"      -- recognition as a disaster was promised in the hall
flag "gebouwd"      -- the estate in the valley was permitted
flag "kaart"        -- the street map of the water is public

adviser "coordinator" { name = "Sofie Wouters", title = "Noodplanningscoördinator" }
adviser "brandweer"   { name = "Bram Goossens", title = "Kapitein van de hulpverleningszone", discipline = "D1" }
adviser "korpschef"   { name = "Kristof Nijs", title = "Korpschef van de lokale politie", discipline = "D3", partner = "politie" }
adviser "ocmw"        { name = "Samira Bouali", title = "Hoofd sociale dienst OCMW, verantwoordelijke PSIP", discipline = "D2" }
adviser "td"          { name = "Rik Van Hove", title = "Diensthoofd technische dienst", discipline = "D4" }
adviser "ad"          { name = "Annelies Smet", title = "Algemeen directeur" }

include "scenes/nacht"
include "scenes/dagen"
include "scenes/weken"
include "scenes/maanden"
include "scenes/kranten"
include "scenes/stellingen"
