#!/usr/bin/env bash
# Runs each training on a tenth of its data (titles, of which there are few, on a fifth), and looks whether weights come out that the program reads.
#
#     SHARED=DIR TRAINER=LECTERN-TRAIN VENV=DIR Training/check.sh FOLDER
set -euo pipefail
folder=$1
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -d "$SHARED/eval" ]; then
  echo "train-check: the data is not there ($SHARED/eval); nothing was trained"
  exit 0
fi
[ -x "$VENV/bin/python" ] || python3 -m venv "$VENV"
"$VENV/bin/pip" install -q -r "$here/requirements.txt"
rm -rf "$folder"
mkdir -p "$folder"

# What is under version control stays as it is: weights for good come from `make train-…` alone.
changed() { git -C "$here" diff HEAD 2>/dev/null | cksum || true; }
before=$(changed)

train() {
  local kind=$1
  shift
  "$VENV/bin/python" "$here/$kind/train.py" --bin "$TRAINER" --eval "$SHARED/eval" --folder "$folder/$kind" "$@"
}

train cleaning --part 0.1 --out "$folder/cleaning.weights"
train roles --part 0.1 --cleaning "$folder/cleaning" --out "$folder/role.weights"
train tables --part 0.1 --out "$folder/table.weights"
train titles --part 0.2 --out "$folder/TitleWeights.swift"

# A page by the new weights has the words of its article.
page=$(mktemp)
trap 'rm -f "$page"' EXIT
cat > "$page" <<'PAGE'
<html><head><title>The ferry</title></head><body><nav><a href="/">Home</a></nav><article><h1>The ferry</h1>
<p>The ferry left the harbor at six, an hour late, and nobody on deck had slept well because of the storm.</p>
<p>By noon the sea was calm again. The captain said that he had seen worse, but not in a summer, and not here.</p>
</article></body></html>
PAGE
read=$("$TRAINER" read --cleaning "$folder/cleaning.weights" --roles "$folder/role.weights" --tables "$folder/table.weights" "$page")
case $read in
*"nobody on deck"*) ;;
*) echo "train-check: by the new weights a page loses its article" >&2; exit 1 ;;
esac
if [ "$before" != "$(changed)" ]; then
  echo "train-check: a training has changed files of the project" >&2
  exit 1
fi
echo "train-check: every training runs ($SECONDS s)"
