#!/usr/bin/env bash
# The manual in both languages: every command and option of --help is in it with what it does, and roff
# has nothing to say about it.
# usage: manual.sh PROGRAM SHARE
set -euo pipefail
program=$1 share=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data/home LC_ALL=C.UTF-8
status=0
fault() { echo "manual: $*" >&2; status=1; }

# As a reader sees it: roff's fonts and escapes are taken off.
plain() { sed -E 's/\\f[BIR]//g; s/\\\(aq/'\''/g; s/\\\(dq/"/g; s/\\\(ti/~/g; s/\\&//g; s/\\-/-/g' "$1"; }

# Without macro errors, unknown escapes or lines that can't be set.
roff() { # PAGE
  if command -v groff >/dev/null; then
    said=$(groff -k -Tutf8 -man -ww -z "$1" 2>&1) || true
  elif command -v mandoc >/dev/null; then
    said=$(mandoc -T lint -W error "$1" 2>&1) || true
  else
    return 0
  fi
  [ -z "$said" ]
}

check_page() { # LANGUAGE PAGE
  [ -s "$2" ] || { fault "$2 is not there"; return; }
  roff "$2" || fault "$2: $said"
  plain "$2" > "$data/page"
  grep -nE '^(manual|app|term)\.[a-z_]' "$data/page" >&2 && fault "$1: a key has no sentence"
  # --help tells in pairs of lines: what is typed, what it does
  "$program" --help --lang "$1" | grep '^  ' | sed 's/^ *//' > "$data/help"
  [ "$(wc -l < "$data/help")" -gt 60 ] || fault "$1: --help tells little"
  while read -r typed && read -r does; do
    grep -qxF -- "$typed" "$data/page" || fault "$1: there is no heading $typed"
    grep -A1 -xF -- "$typed" "$data/page" | grep -qxF -- "$does" || fault "$1: $typed does not say: $does"
  done < "$data/help"
}

check_page en "$share/man/man1/regisseur.1"
check_page nl "$share/man/nl/man1/regisseur.1"

# The sections that a manual has.
for section in NAME SYNOPSIS COMMANDS OPTIONS 'EXIT STATUS' FILES ENVIRONMENT EXAMPLES; do
  grep -qx ".SH $section" "$share/man/man1/regisseur.1" || fault "there is no section $section"
done
[ "$(grep -c '^\.SH' "$share/man/man1/regisseur.1")" = "$(grep -c '^\.SH' "$share/man/nl/man1/regisseur.1")" ] ||
  fault "Dutch and English have other sections"
for variable in REGISSEUR_DATA XDG_DATA_HOME; do
  grep -q "^.fB$variable" "$share/man/man1/regisseur.1" || fault "$variable is not in it"
done

# The check itself can fail.
if command -v groff >/dev/null; then
  { cat "$share/man/man1/regisseur.1"; printf '.NOSUCH\n'; } > "$data/broken.1"
  ! roff "$data/broken.1" || fault "a broken page passes"
fi
exit $status
