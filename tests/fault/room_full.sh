#!/usr/bin/env bash
# A disk that refuses to write in the middle of a room: each thing that could not be kept is said, nothing moves, and the room
# goes on where it stood once there is place.
# usage: room_full.sh PROGRAM
set -euo pipefail
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANG=C REGISSEUR_DATA=$work/data
fail() { echo "FAILED: $*"; tail -5 "$work"/said* "$work"/errors*; exit 1; }

{ # No file may grow beyond 300 kB.
  printf 'next\nnext\n'
  for n in {1..300}; do printf 'note "%0900d"\n' "$n"; done
  printf 'step vote\ncards 1 2 3 4\nstep reveal\n'
} > "$work/script"
code=0
(
  trap '' XFSZ
  ulimit -f 300
  exec "$program" room sierre --text --lang en --votes cards --virtual-clock < "$work/script" > "$work/said" 2> "$work/errors"
) || code=$?
[ "$code" = 1 ] || fail "exit $code"
kept=$(grep -c '^Noted\.$' "$work/said")
refused=$(grep -c '^[0-9]*: .*records\.db\|^[0-9]*: ' "$work/errors")
[ "$kept" -ge 1 ] && [ "$kept" -lt 300 ] || fail "$kept notes kept"
[ "$refused" -ge $((300 - kept)) ] || fail "$refused said of $((300 - kept)) that were refused"
if grep -q 'First vote' "$work/said"; then fail "a vote that was not kept was shown"; fi

printf 'resume\nstep vote\ncards 1 2 3 4\nstep reveal\nend\n' |
  "$program" room --resume --text --lang en --virtual-clock > "$work/said2" 2> "$work/errors2" || fail "no way on"
grep -q 'First vote (10 of 10)' "$work/said2" || fail "another vote"
notes=$("$program" debrief last --json | grep -o '"0[0-9]\{890,\}"' | wc -l)
[ "$notes" = "$kept" ] || fail "$notes notes in the debrief, $kept were said to be kept"
echo "kept $kept, refused $refused"
