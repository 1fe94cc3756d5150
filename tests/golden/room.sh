#!/usr/bin/env bash
# Leads one room by script, without a network, and compares everything that comes out with what is kept beside it.
# usage: room.sh PROGRAM CASE     with GOLDEN_UPDATE=1 the kept files are written anew: read the difference
#
# The first line of script.txt is "# room: PACK OPTIONS"; at a line "# cut" the first program ends without a word, and the
# rest is given to a second one with --resume. What the system draws by lot (the sitting's tag) is left out.
set -euo pipefail
program=$1 case=$2
here=$(cd "$(dirname "$0")" && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data LANG=C
mkdir "$data/packs"
cp -r "$here/brug" "$here/../packs/good_full" "$data/packs/"
cd "$case"

read -r first < script.txt
options=${first#\# room: }
lead() { # INPUT OPTIONS...: what the terminal says, then the exit code
  local input=$1 code=0
  shift
  "$program" room "$@" --text --virtual-clock --lang nl < "$input" 2>&1 || code=$?
  echo "exit $code"
}

{
  sed '/^# cut$/,$d' script.txt > "$data/first"
  # shellcheck disable=SC2086
  lead "$data/first" $options
  if grep -qx '# cut' script.txt; then
    sed '1,/^# cut$/d' script.txt > "$data/second"
    echo "--- again"
    lead "$data/second" --resume
  fi
} > "$data/seen.txt"

# One record for each item of the agenda, the newest first.
sessions=$("$program" sessions --json | grep -o '"session": *[0-9]*' | grep -o '[0-9]*$' | sort -n)
for session in $sessions; do
  echo "--- session $session"
  "$program" debrief "$session" --json
  "$program" debrief "$session" --text --lang nl
done | sed -E 's/("sitting": *"?)[0-9a-f]+/\1TAG/' > "$data/debriefs.txt"

status=0
longest=$(awk '{ gsub(/[\x80-\xBF]/, ""); if (length($0) > n) n = length($0) } END { print n }' "$data/seen.txt")
[ "$longest" -le 100 ] || { echo "a line of $longest columns"; status=1; }
for kept in seen.txt debriefs.txt; do
  if [ "${GOLDEN_UPDATE:-}" = 1 ]; then cp "$data/$kept" "$kept"; fi
  diff -u "$kept" "$data/$kept" || status=1
done
exit $status
