#!/usr/bin/env bash
# Every shortest way that explore names is one: played as a script, it comes to its ending and to a
# debrief, and each way to a dilemma comes to that dilemma.
# usage: ways.sh PROGRAM PACK
set -euo pipefail
program=$1 pack=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data/home LANG=C
"$program" explore "$pack" --json > "$data/graph.json"

# Of each place: whether it is a dilemma or an ending, its id, and its script on one line.
awk '
  /^ "dilemmas"/ { kind = "dilemma" }
  /^ "endings"/ { kind = "ending" }
  /^   "id": / { id = $2; gsub(/[",]/, "", id) }
  /^   "title": / { title = $0; sub(/^   "title": "/, "", title); sub(/",?$/, "", title) }
  /^   "script": / { line = $0; sub(/^   "script": "/, "", line); sub(/",?$/, "", line); print kind, id, line; if (kind == "dilemma") print title }
' "$data/graph.json" > "$data/ways"
[ -s "$data/ways" ]

while read -r kind id line; do
  printf '%b' "$line" > "$data/script"
  read -r first < "$data/script"
  # shellcheck disable=SC2086
  "$program" play "$pack" --text --virtual-clock --lang nl ${first#\# play: } \
    < "$data/script" > "$data/played" 2>&1 || { echo "$kind $id: refused"; cat "$data/script"; exit 1; }
  if [ "$kind" = ending ]; then
    "$program" debrief last --json > "$data/debrief.json"
    grep -q "^ \"ending\": \"$id\"" "$data/debrief.json" || { echo "$id is not where the way ends"; exit 1; }
  else
    read -r title
    # on to the next round, which says its title
    { cat "$data/script"; echo next; echo next; } > "$data/longer"
    # shellcheck disable=SC2086
    "$program" play "$pack" --text --virtual-clock --lang nl ${first#\# play: } \
      < "$data/longer" > "$data/played" 2>&1 || true
    grep '^Ronde ' "$data/played" | tail -n 1 | grep -qF ": $title" || { echo "$id is not where the way comes"; exit 1; }
  fi
done < "$data/ways"
"$program" debrief last --text > "$data/debrief.txt"
echo "$(wc -l < "$data/ways") ways"
