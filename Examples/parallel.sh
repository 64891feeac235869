#!/bin/sh
# Converts the records of standard input, an object of JSON a line, with several lecterns at a time, by GNU parallel:
#
#     Examples/parallel.sh < records.jsonl > articles.jsonl
#
# The lines come out in the order of the records. GNU parallel hands each lectern a block of whole lines and keeps its output until
# it has ended, so one that is killed in the middle is run again and leaves nothing twice. JOBS says how many run (default: one a
# processor), LECTERN which program, BLOCK how much each is given at a time, LIMIT the seconds a document may take.
set -eu
export LECTERN="${LECTERN:-lectern}" LIMIT="${LIMIT:-60}"

# A status of 1 says that a document could not be read, which its line tells: no reason to read the whole block again.
exec parallel --pipe --keep-order --block "${BLOCK:-4M}" --jobs "${JOBS:-100%}" --retries 3 --halt now,fail=1 \
  '"$LECTERN" convert --jsonl --time-limit "$LIMIT" 2>/dev/null || [ $? = 1 ]'
