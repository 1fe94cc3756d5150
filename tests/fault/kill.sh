#!/usr/bin/env bash
# Kills the program with SIGKILL after each line of a play, as soon as that line's result was seen, and goes on with
# --resume. The debrief must then be the very one of a play that nobody interrupted.
# usage: kill.sh PROGRAM GOLDEN_FOLDER
set -euo pipefail
program=$1 golden=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LANG=C
script="$golden/cases/act/script.txt"
lines=$(wc -l < "$script")

play() { # DATA OPTIONS...
  local data=$1
  shift
  REGISSEUR_DATA=$data "$program" play --text --virtual-clock --lang nl "$@"
}
debrief() { REGISSEUR_DATA=$1 "$program" debrief last --json; }

play "$work/whole" "$golden/brug" --seed 1 < "$script" > /dev/null
debrief "$work/whole" > "$work/whole.json"

failed=0 before=0
for ((n = 1; n < lines; n++)); do
  # How much a play of these lines says, without the farewell.
  head -n "$n" "$script" > "$work/first"
  { cat "$work/first"; echo quit; } > "$work/measured"
  play "$work/measure$n" "$golden/brug" --seed 1 < "$work/measured" > "$work/said"
  size=$(grep -v '^Uw sessie is bewaard' "$work/said" | wc -c)
  # A line that says nothing can't be seen to have been carried out.
  [ "$size" -gt "$before" ] || continue
  before=$size

  # The same with its input held open, so that it is waiting for the next line when it is killed.
  mkfifo "$work/in$n" "$work/out$n"
  REGISSEUR_DATA=$work/killed$n "$program" play "$golden/brug" --seed 1 --text --virtual-clock --lang nl \
    < "$work/in$n" > "$work/out$n" &
  exec 8> "$work/in$n" 9< "$work/out$n"
  cat "$work/first" >&8
  head -c "$size" <&9 > /dev/null
  kill -9 $!
  wait $! 2> /dev/null || true
  exec 8>&- 9<&-

  tail -n "+$((n + 1))" "$script" | play "$work/killed$n" --resume > /dev/null
  debrief "$work/killed$n" > "$work/killed.json"
  if ! diff -u "$work/whole.json" "$work/killed.json"; then
    echo "killed after line $n: not the same debrief"
    failed=1
  fi
done
exit $failed
