indicator "i0" { label = "I", start = 1 }
indicator "i1" { label = "I", start = 1 }
indicator "i2" { label = "I", start = 1 }
indicator "i3" { label = "I", start = 1 }
indicator "i4" { label = "I", start = 1 }
indicator "i5" { label = "I", start = 1 }
indicator "i6" { label = "I", start = 1 }
indicator "i7" { label = "I", start = 1 }
indicator "i8" { label = "I", start = 1 }
indicator "i9" { label = "I", start = 1 }
indicator "i10" { label = "I", start = 1 }
indicator "i11" { label = "I", start = 1 }
indicator "i12" { label = "I", start = 1 }
indicator "i13" { label = "I", start = 1 }
indicator "i14" { label = "I", start = 1 }
indicator "i15" { label = "I", start = 1 }
indicator "i16" { label = "I", start = 1 }
indicator "i17" { label = "I", start = 1 }
flag "gebeld"
adviser "els" { name = "Els", title = "Noodplanner" }
dilemma "een" {
  title = "Dilemma een", phase = "reactie", clash = { "mensen", "recht" },
  asks = "beslisser", time = 60,
  situation = "Er is iets.", question = "Wat doet u?",
  options = {
    { id = "doe", kind = "act", text = "Doe doe", outcome = "Gedaan.", next = "END" },
    { id = "laat", kind = "act", text = "Doe laat", outcome = "Gedaan.", next = "END" },
  },
  advice = { { by = "els", supports = "doe", text = "Doe het." } },
  bell = "doe",
}
ending "einde" { headline = "Einde", article = "Het is gedaan." }
