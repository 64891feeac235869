#!/bin/sh
# Runs the examples for real: every record has to come out once and in order, also where lecterns are killed in the middle.
# An example whose program is not installed is left out, and that is said.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# A copy: whatever runs by this path was started here and may be killed.
cp "${LECTERN:-.build/release/lectern}" "$folder/lectern"
export LECTERN="$folder/lectern"

records() {
  awk 'BEGIN { for (n = 1; n <= 2000; n++) {
    printf "{\"id\": %d, \"text\": \"Record %d\\n\\n", n, n
    for (m = 0; m < 20; m++) printf "Salt is old and it is everywhere in the sea. "
    print "\"}" } }'
}

# The ids of the lines of a file.
ids() { sed -n 's/^{"schema": "[^"]*", "id": \([0-9]*\),.*/\1/p' "$1"; }

check() {
  ids "$2" > "$folder/ids"
  cmp "$folder/ids" "$folder/expected" && echo "$1: 2000 records, each once, in order, in $3 s"
}

records > "$folder/records"
seq 2000 > "$folder/expected"

if command -v parallel > /dev/null; then
  for jobs in 1 2; do
    start=$(date +%s)
    JOBS=$jobs BLOCK=100k Examples/parallel.sh < "$folder/records" > "$folder/out"
    check "parallel.sh, JOBS=$jobs" "$folder/out" $(($(date +%s) - start))
  done
  start=$(date +%s)
  JOBS=2 BLOCK=100k Examples/parallel.sh < "$folder/records" > "$folder/out" &
  crawl=$!
  # A worker runs by another name: what is killed here is a whole lectern.
  killed=no
  while [ "$killed" = no ] && kill -0 "$crawl" 2>/dev/null; do
    victim=$(ps -e -o pid=,args= | awk -v program="$LECTERN" '$2 == program { print $1; exit }')
    [ -z "$victim" ] || { kill -KILL "$victim" 2>/dev/null && killed=yes; }
  done
  wait "$crawl"
  check "parallel.sh, a lectern killed: $killed" "$folder/out" $(($(date +%s) - start))
else
  echo "parallel.sh: left out, GNU parallel is not installed"
fi
