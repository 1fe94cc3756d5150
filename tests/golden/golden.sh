#!/usr/bin/env bash
# Plays one case and compares everything that comes out with what is kept beside it.
# usage: golden.sh PROGRAM CASE     with GOLDEN_UPDATE=1 the kept files are written anew: read the difference
#
# The first line of script.txt is "# play: OPTIONS"; a line "# kill" ends the first program right
# there, and the rest is given to a second one with --resume.
set -euo pipefail
program=$1 case=$2
here=$(cd "$(dirname "$0")" && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data LANG=C

read -r first < "$case/script.txt"
options=${first#\# play: }
play() { # INPUT OPTIONS...: what the player sees, then the exit code
  local input=$1 code=0
  shift
  "$program" play "$here/brug" --text --virtual-clock --lang nl "$@" < "$input" 2>&1 || code=$?
  echo "exit $code"
}

{
  sed '/^# kill$/,$d' "$case/script.txt" > "$data/first"
  # shellcheck disable=SC2086
  play "$data/first" $options
  if grep -qx '# kill' "$case/script.txt"; then
    sed '1,/^# kill$/d' "$case/script.txt" > "$data/second"
    echo "--- again"
    play "$data/second" --resume
  fi
} > "$data/seen.txt"
"$program" debrief last --json > "$data/seen.json"
"$program" debrief last --text --lang nl > "$data/debrief.txt"

status=0
for kept in seen.txt seen.json debrief.txt; do
  if [ "${GOLDEN_UPDATE:-}" = 1 ]; then cp "$data/$kept" "$case/$kept"; fi
  diff -u "$case/$kept" "$data/$kept" || status=1
done
exit $status
