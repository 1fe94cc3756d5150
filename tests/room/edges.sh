#!/usr/bin/env bash
# What goes wrong around a room, and that it is said: a port that is taken, an address that is not ours, files
# that are no agenda, a folder that can't be written to, a second program.
# usage: edges.sh PROGRAM FIRST_PORT
program=$1 first=$2
source "$(dirname "$0")/lib.sh"

# refused EXIT TEXT COMMAND...: ends with that code and says that
refused() {
  local code=0 want=$1 text=$2 said
  shift 2
  said=$(timeout 20 "$@" 2>&1 < /dev/null) || code=$?
  [[ $code == "$want" && $said == *"$text"* ]] || fail "$*: $code, $said"
}
english() { refused "$1" "$2" "$program" room "${@:3}" --text --lang en; }

english 2 "regisseur room PACK" 
english 2 "phones|cards|keyboard" sierre --votes handen
english 2 "votes|table" sierre --order vrij
english 2 "1..65535" sierre --port 0
english 1 "bestaat_niet" bestaat_niet
english 1 "no room to go on with" --resume

# Files that are no agenda; one that is.
agenda() { printf '%s' "$2" > "$work/$1.agenda"; }
agenda brief 'Beste collega'
agenda sleutel '{"regisseur": 1, "kind": "agenda", "items": [{"pack": "sierre", "kleur": "rood"}]}'
agenda leeg '{"regisseur": 1, "kind": "agenda", "title": "", "items": []}'
agenda vreemd '{"regisseur": 1, "kind": "agenda", "items": [{"pack": "er_niet"}]}'
agenda dilemma '{"regisseur": 1, "kind": "agenda", "items": [{"pack": "sierre", "dilemma": "er_niet"}]}'
for name in brief leeg er_niet; do english 1 "regisseur: " "$work/$name.agenda" --votes cards; done
english 1 "kleur" "$work/sleutel.agenda" --votes cards
english 1 "er_niet" "$work/vreemd.agenda" --votes cards
english 1 "er_niet" "$work/dilemma.agenda" --votes cards

# A port that is taken, an address that is not ours: the room opens, says why, and cards work.
room_open sierre --address "$host" --port "$first"
taken=$port
REGISSEUR_DATA=$work/other "$program" room sierre --text --lang en --address "$host" --port "$taken" \
  > "$work/taken" 2>&1 <<< $'next\nnext\nstep vote\nkey a\nvotes cards\ncards 3 4 2 0\nsplit' ||
  { cat "$work/taken"; fail "a room without its port"; }
grep -q "$taken" "$work/taken" || { cat "$work/taken"; fail "a port that is taken is not said"; }
grep -q ": 4$" "$work/taken" || { cat "$work/taken"; fail "no cards without a listener"; }
REGISSEUR_DATA=$work/other2 "$program" room sierre --text --lang en --address 192.0.2.1 \
  > "$work/away" 2>&1 <<< $'look'
REGISSEUR_DATA=$work/other3 "$program" room sierre --text --lang en --address 192.0.2.1 --port "$((first + 2))" \
  > "$work/moved" 2>&1 <<< "listen $host" || { cat "$work/moved"; fail "no other address"; }
grep -qF "Address: $host:$((first + 2))" "$work/moved" || { cat "$work/moved"; fail "no other address"; }
grep -q "192.0.2.1" "$work/away" || { cat "$work/away"; fail "an address that is not ours is not said"; }

# A second program with the same data is told so.
english 1 "rooms.db" sierre --votes cards
tell_until "Item 1 of 1" next
tell_until "read" next
room_close quit
until_true nobody_listens "$taken"

# A record of a room is not played on alone.
refused 1 "no unfinished session" "$program" play --text --resume --lang en
refused 0 "Sierre" "$program" sessions --lang en

# By cards nothing listens.
rm -f "$work/in"; mkfifo "$work/in"; : > "$work/said"
"$program" room sierre --text --lang en --votes cards < "$work/in" > "$work/said" 2>&1 &
room=$!
exec 8> "$work/in"
until_true test -s "$work/said"
[ "$(listening)" = 0 ] || fail "something listens in a room with cards"
room_close end

# From phones to cards and back: the listener goes and comes, at the same place.
room_open sierre --address "$host" --port "$((first + 1))" --votes phones
tell votes cards
tell url
until_true says "This room votes without phones"
until_true nobody_listens "$port"
tell votes phones
until_true curl -s -m 2 -o /dev/null "http://$host:$port/"
room_close end

# No folder can be made: said, and the room goes on without being kept; nothing of it stays behind.
: > "$work/file"
mkdir "$work/tmp"
TMPDIR=$work/tmp REGISSEUR_DATA=$work/file/data "$program" room sierre --text --lang en --votes cards \
  > "$work/unkept" 2>&1 <<< $'next\nnext\nstep vote\ncards 3 4 2 0\nstep reveal' ||
  { cat "$work/unkept"; fail "a room that can't be kept"; }
grep -q "not recorded" "$work/unkept" || fail "not said that nothing is kept"
if grep -q -- "--resume" "$work/unkept"; then fail "resume is offered in vain"; fi
grep -q ": 4$" "$work/unkept" || fail "no votes in a room that can't be kept"
[ -z "$(ls "$work/tmp")" ] || fail "left behind: $(ls -R "$work/tmp")"

# A ballot box that is none: the same.
mkdir "$work/broken"; head -c 20000 /dev/urandom > "$work/broken/rooms.db"
REGISSEUR_DATA=$work/broken "$program" room sierre --text --lang en --votes cards \
  > "$work/broken.txt" 2>&1 <<< $'next\nnext\nstep vote\ncards 3 4 2 0\nstep reveal' ||
  { cat "$work/broken.txt"; fail "a room with a box that is none"; }
grep -q "rooms.db" "$work/broken.txt" || { cat "$work/broken.txt"; fail "a box that is none is not said"; }
echo "all well"
