#!/usr/bin/env bash
# What a user meets at the edges: no display, no session yet, a line without end.
# usage: edges.sh PROGRAM
set -euo pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
export REGISSEUR_DATA LANG=C
REGISSEUR_DATA=$(mktemp -d)
trap 'rm -rf "$REGISSEUR_DATA"' EXIT

expect() { # EXIT TEXT COMMAND...: ends with that code and says that
  local code=0 want=$1 text=$2 said
  shift 2
  said=$(timeout 20 "$@" 2>&1 < /dev/null) || code=$?
  [[ $code == "$want" && $said == *"$text"* ]] || { echo "$*: $code, $said"; exit 1; }
}

expect 1 "geen scherm" env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER "$program" --lang nl
expect 1 "nog geen sessies" "$program" debrief last --text --lang nl

{ head -c 30000 /dev/zero | tr '\0' a; printf '\nchoose niets\n'; } > "$REGISSEUR_DATA/long"
code=0
said=$("$program" play "$here/brug" --text --virtual-clock --lang nl < "$REGISSEUR_DATA/long" 2>&1 >/dev/null) || code=$?
[[ $code == 2 && $said == *"2: Bij choose"* && $said != *"3: "* ]] || { echo "long line: $code"; exit 1; }

# One dilemma of a room's agenda is no play of its pack.
agenda=$REGISSEUR_DATA/een.agenda
printf '{"regisseur": 1, "kind": "agenda", "items": [{"pack": "sierre", "dilemma": "zes_uur"}]}' > "$agenda"
printf 'next\nnext\nstep decide\nchoose 1\nnext\nnext\nend\n' |
  "$program" room "$agenda" --text --votes cards --virtual-clock > "$REGISSEUR_DATA/led" 2>&1 || { cat "$REGISSEUR_DATA/led"; exit 1; }
[[ $("$program" sessions --json) == *'"finished": true'* ]] || { "$program" sessions --json; exit 1; }
expect 1 "niets te vergelijken" "$program" sessions compare sierre --lang nl
