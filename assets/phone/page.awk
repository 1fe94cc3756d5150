# The script as phones get it: the words of all languages, then phone.js without comments and indents.
#   awk -f page.awk ../locale/nl/phone.po ../locale/fr/phone.po ... phone.js
# Words lose their "phone." here and in the script; `words.keys` names them, `words.nl` and so on say them.
# Of the script and the style sheet also the blanks around signs go: their own texts may have none there.
function quoted(s) { sub(/^[^"]*"/, "", s); sub(/"[^"]*$/, "", s); return s }
# Without the blanks beside a sign; a style sheet needs those before one.
function squeezed(s) {
    if (FILENAME ~ /\.css$/) {
        gsub(/[,;:{}>]/, "&\1", s)
        gsub(/\1 */, "", s)
        sub(/ \{/, "{", s)
        sub(/;\}/, "}", s)
    } else {
        gsub(/[][=<>!&|?:+*\/,;{}()-]/, "\1&\1", s)
        gsub(/ *\1+ */, "", s)
    }
    return s
}
function end_word() {
    if (key != "" && !(key in known)) { known[key] = 1; keys[++count] = key }
    if (key != "") said[language, key] = text
    key = text = ""
}
function print_words(   i, l) {
    printf "const words={keys:\""
    for (i = 1; i <= count; i++) printf "%s%s", (i > 1 ? " " : ""), substr(keys[i], 7)
    printf "\".split(\" \")"
    for (l = 1; l <= languages; l++) {
        printf ",\n\"%s\":[", spoken[l]
        for (i = 1; i <= count; i++) printf "%s\"%s\"", (i > 1 ? "," : ""), said[spoken[l], keys[i]]
        printf "]"
    }
    print "};"
}
FNR == 1 {
    end_word()
    in_words = FILENAME ~ /\.po$/
    if (in_words) {
        n = split(FILENAME, part, "/")
        spoken[++languages] = language = part[n - 1]
    } else if (languages > 0) print_words()
}
{ sub(/\r$/, "") }
in_words && /^msgid / { end_word(); key = quoted($0); field = "id"; next }
in_words && /^msgstr / { text = quoted($0); field = "text"; next }
in_words && /^"/ { if (field == "id") key = key quoted($0); else text = text quoted($0); next }
in_words { next }
/^ *\/\// || /^ *$/ { next }
{
    sub(/^ +/, "")
    sub(/ \/\/ [^"]*$/, "")
    gsub(/\/\* [^*]* \*\//, "")
    gsub(/"phone\./, "\"")
    $0 = squeezed($0)
    if (FILENAME ~ /\.css$/ || /[;{,(]$/) printf "%s", $0
    else print
}
