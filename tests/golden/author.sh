#!/usr/bin/env bash
# What check and explore say of small packs, compared with what is kept in author/.
# usage: author.sh PROGRAM     with GOLDEN_UPDATE=1 the kept files are written anew: read the difference
set -euo pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data/home LANG=C
cd "$here"
mkdir "$data/out"

say() { # FILE COMMAND...: what it prints, then the exit code; how long it took is left out
  local file=$1 code=0
  shift
  "$program" "$@" > "$data/raw" 2>&1 || code=$?
  sed -E 's/("elapsed_ms": )[0-9]+/\10/' "$data/raw" > "$data/out/$file"
  echo "exit $code" >> "$data/out/$file"
}

say explore.json explore brug --json
say explore.txt explore brug --lang nl
say explore.dot.txt explore brug --dot
say explore.mermaid.txt explore brug --mermaid
say check.json check brug --json --lang nl
say check.txt check brug --lang en
say strict.txt check brug --strict --lang en
say chance.json check ../packs/check_chance --json --lang nl
say chance.txt check ../packs/check_chance ../packs/check_clean --lang nl
say absent.json check er_is_niets --json --lang nl
say absent.txt check er_is_niets --lang nl
say endless.txt explore ../packs/check_endless --lang nl
say usage.txt explore brug last --lang nl
for case in act chance; do
  read -r first < "cases/$case/script.txt"
  # shellcheck disable=SC2086
  "$program" play brug --text --virtual-clock ${first#\# play: } < "cases/$case/script.txt" > "$data/played" 2>&1
done
say coverage.json explore brug --coverage --json
say coverage.txt explore brug --coverage --lang nl
say last.txt explore brug last --coverage --lang nl
say other.txt explore ../packs/check_clean last --coverage --lang nl

status=0
for made in "$data/out"/*; do
  name=$(basename "$made")
  if [ "${GOLDEN_UPDATE:-}" = 1 ]; then cp "$made" "author/$name"; fi
  diff -u "author/$name" "$made" || status=1
done
exit $status
