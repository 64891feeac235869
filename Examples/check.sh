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
ids() { sed -n 's/^{"schema": "[^"]*", "id": \([0-9]*\)[,}].*/\1/p' "$1"; }

check() {
  ids "$2" > "$folder/ids"
  cmp "$folder/ids" "$folder/expected" && echo "$1: 2000 records, each once, in order, in $3 s"
}

# Kills one lectern that was started here, while the process of that number goes on.
kill_one() {
  killed=no
  while [ "$killed" = no ] && kill -0 "$1" 2>/dev/null; do
    # A worker runs by another name: what is killed here is a whole lectern.
    victim=$(ps -e -o pid=,args= | awk -v program="$LECTERN" '$2 == program { print $1; exit }')
    [ -z "$victim" ] || { kill -KILL "$victim" 2>/dev/null && killed=yes; }
  done
}

# spread SCRIPT MODULE: an example in Python, with one worker, with two, and with one of two lecterns killed.
spread() {
  if ! "$PYTHON" -c "import $2" 2>/dev/null; then
    echo "$1: left out, $2 is not installed"
    return
  fi
  for jobs in 1 2 killed; do
    start=$(date +%s)
    rm -rf "$folder/parts"
    "$PYTHON" "Examples/$1" "$folder/records" "$folder/parts" --workers "$(echo "$jobs" | sed s/killed/2/)" 2>"$folder/said" >&2 &
    crawl=$!
    if [ "$jobs" = killed ]; then kill_one "$crawl"; fi
    wait "$crawl" || { tail -n 20 "$folder/said" >&2; exit 1; }
    cat "$folder"/parts/part-* > "$folder/out"
    check "$1, workers: $jobs ($(sed -n 's/.*, \([0-9]* documents.s\)/\1/p' "$folder/said"))" "$folder/out" $(($(date +%s) - start))
  done
}
PYTHON=${PYTHON:-python3}

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
  kill_one "$crawl"
  wait "$crawl"
  check "parallel.sh, a lectern killed: $killed" "$folder/out" $(($(date +%s) - start))
else
  echo "parallel.sh: left out, GNU parallel is not installed"
fi

spread spark.py pyspark
spread ray_data.py ray
