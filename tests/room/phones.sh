#!/usr/bin/env bash
# Phones in a room over the real server: join, vote, a vote that comes late, the split unseen before the
# reveal; the program killed in a vote and started again; no listener afterwards.
# usage: phones.sh PROGRAM FIRST_PORT
program=$1 first=$2
source "$(dirname "$0")/lib.sh"

room_open sierre --address "$host" --port "$first" --seed 1 --virtual-clock
[ "$port" = "$first" ] || fail "port $port instead of $first"
a=$(new_key) b=$(new_key) c=$(new_key)
expect_post 403 "$a" '{"join": "AAAAAA"}'
expect_post 401 "$a" '{"question": 1, "choice": 0}'
expect_post 200 "$a" "{\"join\": \"$code\", \"name\": \"burgemeester\"}"
seat=$(field seat < "$work/answer")
expect_post 200 "$a" "{\"join\": \"$code\"}"
[ "$(field seat < "$work/answer")" = "$seat" ] || fail "the same key has another seat"
expect_post 200 "$b" "{\"join\": \"$token\"}"
expect_post 200 "$c" "{\"join\": \"$code\"}"

tell_until "Item 1 of 1" next
tell_until "read" next
tell_until "Votes in: 0 of 3" step vote
first_question=$(question "$a")
expect_post 204 "$a" "{\"question\": $first_question, \"choice\": 0}"
expect_post 204 "$a" "{\"question\": $first_question, \"predicted\": 1}"
expect_post 204 "$a" "{\"question\": $first_question, \"choice\": 1}"
expect_post 204 "$b" "{\"question\": $first_question, \"choice\": 0}"
board "$b" > "$work/b.json"
[ "$(field revealed < "$work/b.json")" = null ] || fail "a split before the reveal: $(cat "$work/b.json")"
[ "$(field in < "$work/b.json")" = 2 ] || fail "not two votes: $(cat "$work/b.json")"

# Cut off in the vote: the same place, the same seats, nothing lost or counted twice.
room_kill
until_true nobody_listens "$port"
old_port=$port old_code=$code
room_open --resume --virtual-clock
[ "$port" = "$old_port" ] && [ "$code" = "$old_code" ] || fail "another place after a restart"
[ "$(question "$a")" = "$first_question" ] || fail "another question after a restart"
[ "$(board "$a" | field choice)" = 1 ] || fail "a lost vote: $(board "$a")"
expect_post 204 "$b" "{\"question\": $first_question, \"choice\": 0}"
expect_post 204 "$c" "{\"question\": $first_question, \"choice\": 1}"
until_true says "All votes are in."
tell_until "Votes in: 3 of 3" look
tell_until "talk" step talk
expect_post 409 "$c" "{\"question\": $first_question, \"choice\": 0}"
tell_until "Votes in: 0 of 3" step again
second=$(question "$a")
tell_until "does not count any more" "away 3
who"
expect_post 401 "$c" "{\"question\": $second, \"choice\": 2}"
tell_until "Can vote: 3" "back 3
who"
[ "$second" -gt "$first_question" ] || fail "the second vote has an old number"
for key in "$a" "$b" "$c"; do expect_post 204 "$key" "{\"question\": $second, \"choice\": 1}"; done
tell_until "Second vote (3 of 3):" step reveal
grep -A 2 -F "First vote (3 of 3):" "$work/said" | grep -q ': 1$' || fail "the first vote of A"
board "$a" | grep -q '"second": *\[0, *3' || fail "the reveal on the phone: $(board "$a")"
tell_until "chair decides" step decide
tell_until "The chair chose" choose b

# No listener but this one; none at all at the end.
[ "$(listening)" = 1 ] || fail "$(listening) listeners"
room_close end
[ "$exit_code" = 0 ] || fail "exit $exit_code"
until_true nobody_listens "$port"

"$program" debrief last --json > "$work/debrief.json"
grep -q "$a" "$work/debrief.json" && fail "a key in the debrief"
grep -c . "$REGISSEUR_DATA/rooms.db" > /dev/null 2>&1 || true
for key in burgemeester "$a" "$code"; do
  if grep -qaF "$key" "$REGISSEUR_DATA"/rooms.db* 2> /dev/null; then fail "$key lies in the ballot box after the end"; fi
done
echo "all well"
