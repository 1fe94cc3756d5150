#!/usr/bin/env bash
# What bash, zsh and fish complete: every command and option of --help, for each command those that it takes,
# and nothing that the program refuses.
# usage: completions.sh PROGRAM SHARE
set -euo pipefail
program=$(realpath "$1")
bash_file=$2/bash-completion/completions/regisseur
zsh_file=$2/zsh/site-functions/_regisseur
fish_file=$2/fish/vendor_completions.d/regisseur.fish
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
export REGISSEUR_DATA=$data/home LC_ALL=C.UTF-8
mkdir "$data/here"
cd "$data/here" # where it is known which files there are
mkdir "een map"
touch a.agenda b.regie c.jsonl notes.txt
status=0
fault() { echo "completions: $*" >&2; status=1; }

# ---- bash, in this very shell ----------------------------------------------------------------------
# shellcheck source=/dev/null
source "$bash_file"

offer() { # WORD...: what is offered for the last of them, in $offered, sorted, one on a line
  COMP_WORDS=("$program" "$@")
  COMP_CWORD=$#
  COMPREPLY=()
  _regisseur "$program" || true
  offered=$(printf '%s\n' "${COMPREPLY[@]}" | sort -u)
}
is() { # EXPECTED WORD...
  local expected
  expected=$(tr ' ' '\n' <<<"$1" | tr _ ' ' | sort -u)
  shift
  offer "$@"
  [ "$offered" = "$expected" ] || fault "regisseur $*: offered $(tr '\n' ' ' <<<"$offered")"
}
has() { grep -qxF -- "$1" <<<"$offered"; }

is 'play pack' p
is 'b.regie een_map sierre wateroverlast' play ''
is 'sierre' play si
is 'a.agenda b.regie een_map sierre wateroverlast' room ''
is 'c.jsonl een_map' sessions show ''
is 'a.agenda b.regie c.jsonl notes.txt een_map' sessions export last ''
is 'notes.txt' debrief --html n
is 'een_map' --data ''
is '' play sierre ''
is '' play --seed ''
is '' no_such_command ''
is 'sierre' check --strict b.regie sierre
is 'x1 x1.5' play --clock x1
is 'x1 x1.5' play --clock = x1
is 'off x1 x1.5 x2 x4' play --clock =
is '--seed' play --clock = x1 --s
is 'phones cards keyboard' --lang nl room --votes ''
is 'show compare export import delete' sessions ''
for wrong in --strict --html --votes; do
  offer play --
  ! has $wrong || fault "regisseur play: offered $wrong"
done

# ---- against --help --------------------------------------------------------------------------------
help=$("$program" --help --lang en)
# Each command with its verbs, as it is typed, without what stands for something else.
paths=$(sed -nE 's/^  regisseur ([a-z]+( [a-z]+)?).*/\1/p' <<<"$help")
options=$(sed -nE 's/^  (--[a-z-]+).*/\1/p' <<<"$help")
if [ "$(wc -l <<<"$paths")" -lt 15 ] || [ "$(wc -l <<<"$options")" -lt 20 ]; then fault "--help tells little"; fi

# The tables of zsh and fish have each option of a command too, once in each language, and no other.
in_zsh() { # PATH
  awk -v path="'$1') arguments=(" '$0 == path { in_it = 1 } $0 == ") ;;" { in_it = 0 } in_it' "$zsh_file"
}
as_many() { # PATH COUNT
  [ "$(in_zsh "$1" | grep -c "^'--")" = $(($2 * 2)) ] || fault "zsh: $1 has other options than in bash"
}
twice() { # PATH OPTION
  local found
  found=$(in_zsh "$1" | grep -cE -- "^'$2(=?)\[.+" || true)
  [ "$found" = 2 ] || fault "zsh: $1 has $2 $found times"
  found=$(grep -cE -- "^complete -c regisseur( -n '__regisseur_in $1')? -l ${2#--} .*-d '.+'" "$fish_file" || true)
  [ "$found" = 2 ] || fault "fish: $1 has $2 $found times"
}

# The program takes what is offered: it gets as far as the operands, which are too few or too many.
taken() { # PATH OPTION...
  local path=$1 given=() option said operands=()
  shift
  for option; do
    case $option in
    --help | --version | --lang) continue ;;
    esac
    given+=("$option")
    # shellcheck disable=SC2086 # a path is words
    offer $path "$option" ''
    if _regisseur_value "$option"; then
      case $option in
      --port) given+=(2000) ;;
      --codes) given+=(20) ;;
      --seed) given+=(1) ;;
      --data) given+=("$data/home") ;;
      *) given+=("${COMPREPLY[0]:-x}") ;;
      esac
    fi
  done
  grep -qE "^  regisseur $path .*\.\.\.\]?$" <<<"$help" || operands=(a b c d)
  [ "$path" != sessions ] || operands=()
  # shellcheck disable=SC2086 # a path is words
  said=$("$program" $path ${operands[@]+"${operands[@]}"} "${given[@]}" --lang en 2>&1 </dev/null) || true
  [[ $said == *"Use it like this"* || $said == *'"kind": "sessions"'* ]] || fault "regisseur $path ${given[*]}: $said"
}

all=
while read -r path; do
  parent=${path% *} last=${path##* }
  if [ "$parent" = "$path" ]; then offer ''; else offer "$parent" ''; fi
  has "$last" || fault "bash: there is no command $path"
  # shellcheck disable=SC2086 # a path is words
  offer $path --
  for option in $offered; do twice "$path" "$option"; done
  as_many "$path" "$(wc -l <<<"$offered")"
  all+=$offered$'\n'
  # shellcheck disable=SC2086
  taken "$path" $offered
  [ "$(grep -cE "^'$last:.+'$" "$zsh_file")" -ge 2 ] || fault "zsh: there is no command $path"
  grep -qE -- "'__regisseur_at 1 ${path%"$last"}' -a $last -d '.+'" "$fish_file" || fault "fish: there is no command $path"
done <<<"$paths"
offered=$all
for option in $options; do
  has "$option" || fault "no command offers $option"
done

# A value that is offered is taken, and the ones of --help are offered.
while read -r option values; do
  offer room "$option" ''
  [ -n "$offered" ] || offer debrief "$option" ''
  for value in ${values//|/ }; do
    [ "$value" = .. ] || has "$value" || fault "$option: $value is not offered"
  done
done < <(sed -nE 's/^  (--[a-z-]+) ([a-z0-9.]+(\|[a-z0-9.]+)+)$/\1 \2/p' <<<"$help")

# ---- the other shells, where there are any ---------------------------------------------------------
bash -n "$bash_file" || fault "bash can't read it"
if command -v zsh >/dev/null; then zsh -fn "$zsh_file" || fault "zsh can't read it"; fi
if command -v fish >/dev/null; then
  fish -n "$fish_file" || fault "fish can't read it"
  ask() { PATH=$(dirname "$program"):$PATH fish --no-config -c "source '$fish_file'; complete -C '$1'" | cut -f 1; }
  for expected in "play pa|pack" "x|play --clock x1.|x1.5" "x|play si|sierre" "x|sessions im|import" "x|room --votes=c|--votes=cards"; do
    line=${expected%|*} line=${line#*|}
    case $expected in 'play pa|'*) line=pa ;; esac
    ask "regisseur $line" | grep -qxF -- "${expected##*|}" || fault "fish: regisseur $line does not offer ${expected##*|}"
  done
fi
exit $status
