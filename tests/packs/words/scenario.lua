indicator { label = "Rust", start = 50 }
indicator "Rust" { label = "Rust", start = 50 }
indicator(5) { label = "Rust", start = 50 }
indicator "rust"
indicator "druk" "tekst"
indicator "kalm" { label = "A", start = 1 } { label = "B", start = 1 }
flag "gebeld" { label = "Gebeld" }
flag { "gebeld" }
include(5)
include "../pack"
include "/etc/passwd"
include "scenes/nergens"
include "scenes//rest"
adviser "els" { name = "Els", title = "Noodplanner" }
