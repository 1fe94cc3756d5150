indicator "rust" { label = "Rust", start = 50 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
