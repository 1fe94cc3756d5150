indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
indicater "druk" { label = "Druk", start = 1 }
local x = onbekend
ending "einde" { headline = "Einde", article = "Het is gedaan." }
