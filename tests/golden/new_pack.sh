#!/usr/bin/env bash
# What an author does from the first minute on: new, check, strings, pack, play.
# usage: new_pack.sh PROGRAM
set -euo pipefail
program=$1
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data/data LANG=C LC_ALL=C
cd "$data"

fail() { echo "new_pack: $*" >&2; exit 1; }
quiet() { "$program" "$@" >"$data/out.txt" 2>&1 || { cat "$data/out.txt" >&2; fail "regisseur $*"; }; }
refused() { # SENTENCE ARGUMENTS...
  local sentence=$1 code=0
  shift
  "$program" "$@" >"$data/out.txt" 2>&1 || code=$?
  [ "$code" = 1 ] && grep -qF -- "$sentence" "$data/out.txt" || { cat "$data/out.txt" >&2; fail "$* gave $code, not: $sentence"; }
}

# ---- new
quiet new "Gasgeur 2026!"
cd "Gasgeur 2026!" # its id is made from the name
grep -q 'id = "gasgeur_2026"' pack.lua || fail "no id from the name"
[ -f .luacheckrc ] && [ -f .luarc.json ] && [ -f regisseur.d.lua ] || fail "the editor's files are missing"
cd ..
quiet check --strict "Gasgeur 2026!"
refused "staat al iets" --lang nl new "Gasgeur 2026!"
mkdir leeg && quiet new leeg
echo tekst > bestand && refused "staat al iets" --lang nl new bestand

# ---- pack: the same bytes, wherever, whenever and by whom
quiet pack "Gasgeur 2026!"
[ -f gasgeur_2026-1.0.0.regie ] || fail "no name from id and version"
cp -r "Gasgeur 2026!" kopie
find kopie -exec touch -t 199912312359 {} +
echo x > kopie/.DS_Store && mkdir kopie/.git && echo x > kopie/.git/config && echo x > kopie/pack.lua~
(cd kopie && umask 077 && chmod -R go-rwx . && quiet pack . && quiet pack . "$data/twee.regie" && quiet pack .)
cmp gasgeur_2026-1.0.0.regie twee.regie || fail "other bytes from a copy"
cmp gasgeur_2026-1.0.0.regie kopie/gasgeur_2026-1.0.0.regie || fail "a pack packs itself"
quiet pack twee.regie drie.regie
cmp twee.regie drie.regie || fail "other bytes from a pack"
refused "niet overschreven" --lang nl pack kopie bestand
[ "$(cat bestand)" = tekst ] || fail "a file was overwritten"
refused "niet overschreven" --lang nl pack kopie leeg
echo 'dilemma "stuk" { }' >> kopie/scenario.lua
refused "er staan fouten in" --lang nl pack kopie vier.regie
[ ! -e vier.regie ] || fail "a faulty pack was packed"

# ---- play what was packed
for line in "choose ontruimen" "choose bericht" "choose vragen" "choose label"; do echo "$line"; done |
  "$program" play drie.regie --text --virtual-clock --seed 1 --lang nl > gespeeld.txt 2>&1 || fail "it can't be played"
grep -q "Hooiakker hield het hoofd koel" gespeeld.txt || { cat gespeeld.txt >&2; fail "another ending"; }

# ---- strings
cd leeg
refused "nog geen vertaling" strings .
refused "zelf in het nl" strings . --lang nl
quiet strings . --lang fr
msgfmt --check --output-file=/dev/null locale/fr.po
cp locale/fr.po ../een.po
quiet strings .
cmp locale/fr.po ../een.po || fail "an update of nothing changes something"
msgattrib --no-wrap locale/fr.po > ../andere.po # as another program writes it
sed -i 's/^msgid "Wat vraagt u nu?"$/&\nmsgstr "Que demandez-vous ?"/' locale/fr.po
sed -i '/^msgstr "Que demandez-vous ?"$/{n;d}' locale/fr.po
msgfmt --check --output-file=/dev/null locale/fr.po
echo "wait 1" | "$program" play . --text --virtual-clock --lang fr > gespeeld.txt 2>&1 || fail "French can't be played"
grep -q "Que demandez-vous ?" gespeeld.txt || fail "the translation is not shown"
grep -q "Rotte eieren" gespeeld.txt || fail "what is not translated is not shown"
refused "Nog niet vertaald" --lang nl check --strict .
sed -i 's/^"Content-Transfer-Encoding.*/&\n"X-Regisseur-Partial: yes\\n"/' locale/fr.po
quiet check --strict .
sed -i 's/Wat vraagt u nu?/Wat beslist u nu?/' scenes/avond.lua
refused "Niet meer bij de tijd" --lang nl check --strict .
quiet strings .
grep -q '^#| msgid "Wat vraagt u nu?"$' locale/fr.po || fail "a changed text has no previous one"
msgfmt --check --output-file=/dev/null locale/fr.po
echo rommel >> locale/fr.po
refused "geen vertaalbestand" --lang nl check .
rm -r locale
mkdir locale && printf 'msgid ""\nmsgstr ""\n' > locale/fr.po
quiet strings .
