-- expect: ok
assert(tostring(0.5) == "0.5" and 1.5 .. "" == "1.5" and tostring(1e15) == "1e+15" and tostring(3.0) == "3.0")
assert(string.format("%.2f|%5d|%-5s|%x|%g|%c|%%|%s", 1234.567, 42, "ab", 255, 0.1, 65, true) == "1234.57|   42|ab   |ff|0.1|A|%|true")
assert(string.format("%d", 3.0) == "3" and string.format("%5.1s|", "abc") == "    a|")
assert(tonumber("0.5") == 0.5 and tonumber("0,5") == nil and tonumber("0x10") == 16 and tonumber("z", 36) == 35 and tonumber("8", 8) == nil and tonumber("  12  ") == 12 and tonumber("1e1") == 10.0 and tonumber("") == nil and tonumber("ff", 16) == 255)
