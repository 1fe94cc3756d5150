#!/usr/bin/env bash
# A PDF of many different plays: none may fail, whatever falls on which page.
# usage: pdf_plays.sh PROGRAM PACK PLAYS
set -euo pipefail
program=$1 pack=$2 plays=$3
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data LANG=C
sequence=1
for ((i = 1; i <= plays; i++)); do
  for ((round = 0; round < 14; round++)); do
    sequence=$(((sequence * 1103515245 + 12345) % 2147483648))
    pick=$((sequence / 65536))
    ((pick % 3)) && echo "wait $((pick % 40 + 1))"
    ((pick % 2)) && echo "hear $((pick % 4 + 1))"
    ((pick % 5)) && echo "open 1"
    echo "choose $((pick % 3 + 1))"
    echo "reason $((pick % 2 + 1))"
    echo "explain \"Wij weten het nog niet; u hoort het van ons.\""
  done > "$data/script"
  "$program" play "$pack" --text --virtual-clock --seed "$i" < "$data/script" > "$data/said" 2>&1 || true
  "$program" debrief last --pdf "$data/report.pdf"
  head -c 5 "$data/report.pdf" | grep -q '%PDF-' || { echo "play $i: no PDF"; exit 1; }
done
