#!/usr/bin/env bash
# One person, one vote: nobody gets in without a card, a card is one seat, and a restart changes nothing.
# usage: codes.sh PROGRAM FIRST_PORT
program=$1 first=$2
source "$(dirname "$0")/lib.sh"

# codes_of FILE: the codes on the cards, a line each
codes_of() { sed -n 's/.*class="code">\([2-9A-Z]\{4\}\) \([2-9A-Z]\{4\}\)<.*/\1\2/p' "$1"; }
# cards FILE COUNT: prints them, and sets `code` to the array of codes
cards() {
  tell passes "$1"
  until_true says "The cards are in $1"
  mapfile -t card < <(codes_of "$1")
  [ "${#card[@]}" = "$2" ] || fail "${#card[@]} cards instead of $2 in $1"
}
answered() { grep -q "\"error\":\"$1\"" "$work/answer" || fail "not $1: $(cat "$work/answer")"; }

room_open sierre --address "$host" --port "$first" --codes 3
until_true says "with 3 cards"
[ -z "$(grep -E '^[2-9A-Z]{8}$' "$work/said")" ] || fail "codes are said aloud"
a=$(new_key) b=$(new_key) c=$(new_key) d=$(new_key)

# The room's own code and token give no seat, also when nothing was printed yet.
expect_post 403 "$a" "{\"join\": \"$code\"}"; answered pass
expect_post 403 "$a" "{\"join\": \"$token\"}"; answered pass
[ "$(curl -s -o /dev/null -w '%{http_code}' "http://$host:$port/room" -H 'X-Regisseur: 1' -H "X-Seat: $a")" = 401 ] ||
  fail "a board without a seat"

cards "$work/cards.html" 3
[ "$(stat -c %a "$work/cards.html")" = 600 ] || fail "others can read the codes"
grep -qF "http://$host:$port" "$work/cards.html" || fail "no address on the cards"
grep -q "<script" "$work/cards.html" && fail "a script on the cards"
[ "$(codes_of "$work/cards.html" | sort -u | wc -l)" = 3 ] || fail "the same code twice"
for one in "${card[@]}"; do
  grep -qrF "$one" "$work/data" && fail "the code $one is kept"
done

# A card is one seat: the same phone has it again, another has not.
expect_post 200 "$a" "{\"join\": \"${card[0]}\", \"name\": \"schepen\"}"
[ "$(field seat < "$work/answer")" = 1 ] || fail "not the first seat"
expect_post 200 "$a" "{\"join\": \"${card[0]}\"}"
expect_post 200 "$a" "{\"join\": \"${card[1]}\"}" # no second seat, and the card is still good
[ "$(field seat < "$work/answer")" = 1 ] || fail "a second seat for one phone"
expect_post 200 "$a" "{\"join\": \"$token\"}" # scanned again
expect_post 403 "$b" "{\"join\": \"${card[0]}\"}"; answered used
expect_post 200 "$b" "{\"join\": \"$(tr A-Z a-z <<< "${card[1]}")\"}"
[ "$(field seat < "$work/answer")" = 2 ] || fail "not the second seat"

# It goes on the same after a crash; new cards replace those nobody used.
old=${card[2]}
room_kill
until_true nobody_listens "$first"
room_open --resume
[ "$port" = "$first" ] || fail "another port"
expect_post 403 "$c" "{\"join\": \"$token\"}"; answered pass
expect_post 403 "$c" "{\"join\": \"${card[0]}\"}"; answered used
expect_post 200 "$a" "{\"join\": \"$token\"}"
cards "$work/new.html" 1
until_true says "nobody used are good no more"
expect_post 403 "$c" "{\"join\": \"$old\"}"; answered code
expect_post 200 "$c" "{\"join\": \"${card[0]}\"}"
tell passes "$work/none.html"
until_true says "there are no cards left to print"
[ ! -e "$work/none.html" ] || fail "a sheet without cards"
tell expect 4
cards "$work/more.html" 1
expect_post 200 "$d" "{\"join\": \"${card[0]}\"}"

# Guessing: five wrong ones, then none of this address.
e=$(new_key)
for _ in 1 2 3 4; do expect_post 403 "$e" '{"join": "AAAAAAAA"}'; answered code; done
expect_post 429 "$e" '{"join": "AAAAAAAA"}'

# The page: packed for who takes that.
plain=$(curl -s "http://$host:$port/phone.js" | cksum)
curl -s -D "$work/head" -o "$work/packed" -H 'Accept-Encoding: br, gzip' "http://$host:$port/phone.js"
grep -qi '^content-encoding: gzip' "$work/head" || fail "not packed"
grep -qi '^vary: accept-encoding' "$work/head" || fail "a cache may mix them up"
[ "$(gunzip < "$work/packed" | cksum)" = "$plain" ] || fail "packed it is another page"
[ "$(stat -c %s "$work/packed")" -lt 16000 ] || fail "packed it is no smaller"

room_close end
[ "$exit_code" = 2 ] || fail "a word that could not be carried out: $exit_code"
# The next room takes the same setup; this one is asked for none.
room_open sierre --address "$host" --port "$first" --codes 0
expect_post 200 "$e" "{\"join\": \"$token\"}"
tell passes "$work/none.html"
until_true says "this session has no cards"
room_close end
