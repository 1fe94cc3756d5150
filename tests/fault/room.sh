#!/usr/bin/env bash
# Kills a room with SIGKILL after each line of its script, as soon as that line's result was seen, and goes on with --resume.
# The debrief must then be the very one of a room that nobody interrupted: no vote lost, none counted twice.
# usage: room.sh PROGRAM GOLDEN_FOLDER
set -euo pipefail
program=$1 golden=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANG=C
cat > "$work/script" << 'END'
expect 4
next
next
hear brandweer
step vote
key a
key b
key b
key voorspeld b
key c
step talk
note "Stil."
step again
key tweede b
key tweede b
key tweede a
step reveal
step minority
minority c "Niemand vroeg het."
step decide
choose sluiten
reason 1
next
effect ja
next
step vote
key a
step again
key tweede b
step decide
choose a
next
next
recommend 1 "Keuren."
END
lines=$(wc -l < "$work/script")

room() { # DATA OPTIONS...
  local data=$1
  shift
  REGISSEUR_DATA=$data "$program" room --text --virtual-clock --lang nl "$@"
}
debrief() { REGISSEUR_DATA=$1 "$program" debrief last --json | sed -E 's/("sitting": *"?)[0-9a-f]+/\1TAG/'; }

room "$work/whole" "$golden/brug" --votes keyboard --seed 1 < "$work/script" > "$work/said" 2>&1 ||
  { cat "$work/said"; exit 1; }
debrief "$work/whole" > "$work/whole.json"

failed=0 before=0
for ((n = 1; n < lines; n++)); do
  # How much these lines say, without the farewell.
  head -n "$n" "$work/script" > "$work/first"
  room "$work/measure$n" "$golden/brug" --votes keyboard --seed 1 < "$work/first" > "$work/said"
  size=$(grep -v '^De groepssessie is bewaard' "$work/said" | wc -c)
  [ "$size" -gt "$before" ] || continue
  before=$size

  # The same with its input held open, so that it waits for the next line when it is killed.
  mkfifo "$work/in$n" "$work/out$n"
  REGISSEUR_DATA=$work/killed$n "$program" room "$golden/brug" --votes keyboard --seed 1 --text --virtual-clock \
    --lang nl < "$work/in$n" > "$work/out$n" &
  exec 8> "$work/in$n" 9< "$work/out$n"
  cat "$work/first" >&8
  head -c "$size" <&9 > /dev/null
  kill -9 $!
  wait $! 2> /dev/null || true
  exec 8>&- 9<&-

  tail -n "+$((n + 1))" "$work/script" | room "$work/killed$n" --resume --seed 1 > "$work/again" 2>&1 ||
    { echo "killed after line $n:"; cat "$work/again"; failed=1; }
  debrief "$work/killed$n" > "$work/killed.json"
  if ! diff -u "$work/whole.json" "$work/killed.json"; then
    echo "killed after line $n: not the same debrief"
    failed=1
  fi
done
exit $failed
