#!/usr/bin/env bash
# An installed copy, moved away from where it was installed: it finds its own share folder, plays, checks and
# reports, and has what desktops and shells look for.
# usage: elsewhere.sh CMAKE BUILD SOURCE
set -euo pipefail
cmake=$1 build=$2 source=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fault() { echo "install: $*" >&2; exit 1; }

DESTDIR=$work/stage "$cmake" --install "$build" --prefix /opt/regisseur > "$work/log" || fault "$(cat "$work/log")"
[ "$(ls "$work/stage")" = opt ] || fault "something lies beside the prefix: $(ls "$work/stage")"
mkdir "$work/een plek"
at="$work/een plek/elders"
mv "$work/stage/opt/regisseur" "$at"

# Where the share folder would be the user's own data nothing is installed.
if HOME=$work/user XDG_DATA_HOME='' "$cmake" --install "$build" --prefix "$work/user/.local" > "$work/log" 2>&1; then
  fault "it went into the folder of the records"
fi
[ ! -e "$work/user" ] || fault "it left something in the folder of the records"

# ---- it plays --------------------------------------------------------------------------------------
run() { env -i HOME="$work/home" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$at/bin/regisseur" "$@"; }
mkdir "$work/home"
cd "$work/home"
run check sierre > out.txt 2>&1 || fault "check: $(cat out.txt)"
printf 'wait 5\nchoose 1\nquit\n' | run play sierre --text --virtual-clock --seed 1 --lang en > out.txt 2>&1 || fault "play: $(cat out.txt)"
grep -q 'Sierre' out.txt || fault "play: $(cat out.txt)"
run debrief last --pdf report.pdf --html report.html --lang nl > out.txt 2>&1 || fault "debrief: $(cat out.txt)"
[ "$(head -c 5 report.pdf)" = %PDF- ] || fault "the report is no PDF"
run new dorp > out.txt 2>&1 || fault "new: $(cat out.txt)"
run check --strict dorp > out.txt 2>&1 || fault "new: $(cat out.txt)"
[ "$(run manual packs | cut -f 1 | sort | tr '\n' ' ')" = 'sierre wateroverlast ' ] || fault "the packs are $(run manual packs)"
ln -s "$at/bin/regisseur" linked
env -i HOME="$work/home" ./linked check sierre > out.txt 2>&1 || fault "by a link: $(cat out.txt)"
[ -f "$work/home/.local/share/regisseur/records.db" ] || fault "the data are not in the home folder"

# ---- what lies there -------------------------------------------------------------------------------
cd "$at"
for file in bin/regisseur share/regisseur/report_pdf.so share/regisseur/locale/nl.mo share/regisseur/phone/phone.html \
  share/regisseur/fonts/RegisseurIcons.ttf share/regisseur/icons/index.txt share/regisseur/scenarios/SCHRIJVEN.md \
  share/man/man1/regisseur.1 share/man/nl/man1/regisseur.1 share/bash-completion/completions/regisseur \
  share/zsh/site-functions/_regisseur share/fish/vendor_completions.d/regisseur.fish share/applications/regisseur.desktop \
  share/icons/hicolor/scalable/apps/regisseur.svg share/mime/packages/regisseur.xml share/metainfo/regisseur.metainfo.xml \
  share/doc/regisseur/LICENSE share/doc/regisseur/LICENSES/MIT.txt; do
  [ -s "$file" ] || fault "$file is not installed"
done
[ -z "$(find . -type l)" ] || fault "links out of it: $(find . -type l)"
stray=$(grep -rlIF -e "$build" -e "$source" share || true)
[ -z "$stray" ] || fault "these know where they were built: $stray"
for font in Inter-Regular.otf DejaVuSans.ttf; do cmp -s "$source/assets/fonts/$font" "share/regisseur/fonts/$font" || fault "$font differs"; done
diff -r -x '*.regie' -x '*~' "$source/scenarios" share/regisseur/scenarios || fault "the scenarios differ"

# ---- menus and file types --------------------------------------------------------------------------
types=$(sed -nE 's/.*<mime-type type="([^"]+)".*/\1/p' share/mime/packages/regisseur.xml)
for entry in share/applications/*.desktop; do
  for type in $(sed -n 's/^MimeType=//p' "$entry" | tr ';' ' '); do
    grep -qxF "$type" <<<"$types" || fault "$entry: nobody says what $type is"
  done
  run --help | grep -q "^  regisseur $(sed -nE 's/^Exec=regisseur ?([a-z]*).*/\1/p' "$entry" | head -1)" || fault "$entry starts no command"
  if command -v desktop-file-validate >/dev/null; then desktop-file-validate "$entry" || fault "$entry"; fi
done
if command -v xmllint >/dev/null; then
  xmllint --noout share/mime/packages/*.xml share/metainfo/*.xml share/icons/hicolor/scalable/apps/*.svg || fault "not XML"
fi
if command -v update-mime-database >/dev/null; then
  update-mime-database share/mime 2> "$work/log" || fault "$(cat "$work/log")"
  grep -qx 'application/x-regisseur-pack:\*.regie' share/mime/globs || fault "a .regie file has no type"
  grep -qx 'application/x-regisseur-agenda:\*.agenda' share/mime/globs || fault "an .agenda file has no type"
fi
