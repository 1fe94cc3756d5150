-- expect: ok
assert(("ÉéAb"):lower() == "Ééab" and ("ÉéAb"):upper() == "ÉéAB")
assert(("é"):find("%a") == nil and ("é"):find("%w") == nil and ("\xE9"):find("%a") == nil)
