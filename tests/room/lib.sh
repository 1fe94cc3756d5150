# What the tests of a room share: a room led through its standard input, and phones made of curl.
# usage: source lib.sh; PROGRAM and PORTS (the first of ten ports) are set before.
set -euo pipefail
command -v curl > /dev/null || { echo "no curl here"; exit 77; }
work=$(mktemp -d)
export REGISSEUR_DATA=$work/data LANG=C no_proxy='*'
host=127.0.0.1
room= # the program's number
finish() {
  if [ -n "$room" ]; then kill -9 "$room" 2> /dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAILED: $*"; cat "$work"/said* 2> /dev/null | tail -40; exit 1; }

# Waits until a command succeeds, at most ten seconds.
until_true() {
  local n
  for ((n = 0; n < 200; n++)); do
    if "$@" 2> /dev/null; then return 0; fi
    sleep 0.05
  done
  fail "never came: $*"
}
says() { grep -qF -- "$1" "$work/said"; }

# room_open OPTIONS...: opens a room; sets room, port, code, token.
room_open() {
  rm -f "$work/in"; mkfifo "$work/in"
  : > "$work/said"
  "$program" room "$@" --text --lang en < "$work/in" > "$work/said" 2>&1 &
  room=$!
  exec 8> "$work/in"
  until_true says "Link for phones: "
  port=$(sed -n 's/^Address: .*:\([0-9]*\)$/\1/p' "$work/said" | head -n 1)
  code=$(sed -n 's/^Code: //p' "$work/said" | head -n 1)
  token=$(sed -n 's/^Link for phones: .*#//p' "$work/said" | head -n 1)
  [ -n "$port" ] && [ -n "$code" ] && [ -n "$token" ] || fail "no address, code or link"
}
tell() { echo "$*" >&8; }
# tell_until TEXT WORDS...: says it, and waits until that text is printed anew.
tell_until() {
  local text=$1 before
  shift
  before=$(grep -cF -- "$text" "$work/said" || true)
  tell "$*"
  until_true more_than "$before" "$text"
}
more_than() { [ "$(grep -cF -- "$2" "$work/said" || true)" -gt "$1" ]; }
room_kill() { kill -9 "$room"; wait "$room" 2> /dev/null || true; exec 8>&-; room=; }
# room_close WORDS: the last words; sets exit_code.
room_close() {
  tell "$*"
  exec 8>&-
  exit_code=0
  wait "$room" || exit_code=$?
  room=
}

# A phone is its key.
new_key() { head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
# post KEY JSON: prints the status; the answer is in $work/answer.
post() {
  curl -s -m 10 -o "$work/answer" -w '%{http_code}' -X POST "http://$host:$port/room" \
    -H 'X-Regisseur: 1' -H "X-Seat: $1" -H 'Content-Type: application/json' --data "$2"
}
board() { # KEY: the board as JSON
  curl -s -m 10 "http://$host:$port/room" -H 'X-Regisseur: 1' -H "X-Seat: $1"
}
field() { grep -o "\"$1\": *[^,}]*" | head -n 1 | sed 's/^[^:]*: *//; s/"//g'; }
question() { board "$1" | field question; }
expect_post() { # STATUS KEY JSON
  local got
  got=$(post "$2" "$3") || true
  [ "$got" = "$1" ] || fail "$3: $got instead of $1: $(cat "$work/answer" 2> /dev/null)"
}
nobody_listens() { ! curl -s -m 2 -o /dev/null "http://$host:$1/"; }
listening() { # how many listeners the program has
  local own
  own=$(find "/proc/$room/fd" -lname 'socket:*' -printf '%l\n' 2> /dev/null | tr -dc '0-9\n')
  awk '$4 == "0A" { print $10 }' /proc/net/tcp | grep -cxF -- "${own:-none}" || true
}
