#!/usr/bin/env bash
# A session leaves one machine as a file and arrives at another; what a changed file is told.
# usage: exchange.sh PROGRAM     with GOLDEN_UPDATE=1 the kept file is written anew: read the difference
set -euo pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export LANG=C TZ=UTC
cd "$data"

on() { # MACHINE COMMAND...: what it says, then the exit code
  local machine=$1 code=0
  shift
  echo "\$ $*"
  REGISSEUR_DATA=$data/$machine "$program" "$@" --lang nl 2>&1 || code=$?
  echo "exit $code"
}

read -r first < "$here/cases/act/script.txt"
# shellcheck disable=SC2086
on one play "$here/brug" --text --virtual-clock ${first#\# play: } < "$here/cases/act/script.txt" > played.txt
{
  on one sessions export last sessie
  on one sessions export last sessie.jsonl
  on one sessions export sessie.jsonl anders.jsonl
  on one sessions export last
  sed '6s/"at":/"at": /' sessie.jsonl > spatie.jsonl
  sed '7d' sessie.jsonl > weg.jsonl
  head -c 9000 sessie.jsonl > half.jsonl
  sed '1s/"regisseur":1/"regisseur":2/' sessie.jsonl > nieuw.jsonl
  cat sessie.jsonl sessie.jsonl > dubbel.jsonl
  echo "Beste collega" > brief.txt
  on two sessions import spatie.jsonl weg.jsonl half.jsonl nieuw.jsonl dubbel.jsonl brief.txt er_niet.jsonl
  on two sessions
  on two sessions import sessie.jsonl
  on two sessions import sessie.jsonl
  on two sessions
  on two sessions show last
  on three sessions show sessie.jsonl
  on three debrief weg.jsonl --text
  on three debrief niets --text
  on one sessions compare "$here/brug" sessie.jsonl last
  on three sessions compare "$here/brug" sessie.jsonl --json
  on three sessions compare "$here/brug"
  on three sessions compare "$here/../packs/check_clean" sessie.jsonl
} | sed -E "s/20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9:]{5}/DATUM/g; s|$here|HIER|g" > seen.txt
REGISSEUR_DATA=$data/one "$program" debrief last --json | sed '/"session"/d' > own.json
REGISSEUR_DATA=$data/three "$program" debrief sessie.jsonl --json | sed '/"session"/d' > file.json

status=0
if [ "${GOLDEN_UPDATE:-}" = 1 ]; then mkdir -p "$here/exchange" && cp seen.txt "$here/exchange/seen.txt"; fi
diff -u "$here/exchange/seen.txt" seen.txt || status=1
diff -u own.json file.json || status=1
exit $status
