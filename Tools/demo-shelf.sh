#!/bin/sh
# Keeps the samples on a shelf, marks and annotates one, writes the vault, and reads all of it on a "second machine": another copy of
# the shelf, another machine's name, changes on both sides. Everything happens in a folder of its own, which is named at the end.
set -eu
cd "$(dirname "$0")/.."
lectern=${LECTERN:-$PWD/.build/release/lectern}
[ -x "$lectern" ] || { echo "demo: no $lectern; run 'make release', or set LECTERN" >&2; exit 1; }
samples=$PWD/seeds
here=$(mktemp -d)
say() { printf '\n== %s\n' "$*"; }

# A machine: what it remembers, its cache and its shelf are its own.
on() {
  machine=$1
  shift
  HOME="$here/$machine" XDG_DATA_HOME="$here/$machine/data" XDG_STATE_HOME="$here/$machine/state" \
    XDG_CACHE_HOME="$here/$machine/cache" XDG_CONFIG_HOME="$here/$machine/config" "$lectern" "$@"
}
# Carries what one machine has written to the other, as Syncthing or git would: articles, and the one journal that is its own.
carry() {
  from="$here/$1/data/lectern/shelf" to="$here/$2/data/lectern/shelf"
  name=$(on "$1" shelf where | sed -n 's/^machine\t//p')
  mkdir -p "$to/journal"
  cp -R "$from/articles" "$to/"
  cp "$from/journal/$name.jsonl" "$to/journal/"
}

mkdir -p "$here/desk" "$here/train"
say "The samples are kept"
on desk add --tag sample "$samples"/*.txt
id=$(on desk list '"measure rain"' | cut -c 1-8)
say "A passage is marked, and a note put to the article"
on desk highlight "$id" "A gauge is a hole that collects water and a scale that says how much." --note "Read this again" --colour green
on desk highlight "$id" --note "For the talk in June"
say "The shelf travels; both machines go on by themselves"
carry desk train
on train tag later "$id"
on train archive 'tag:sample -tag:later'
on desk star "$id"
say "They meet again, whoever is asked"
carry train desk
carry desk train
on desk list --sort title
[ "$(on desk list --json)" = "$(on train list --json)" ] || { echo "demo: the two machines differ" >&2; exit 1; }
echo "Both machines show the same."
say "The highlights in a vault"
on train highlights --to markdown -o "$here/vault"
cat "$here"/vault/*.md
say "A book of all, and a look at every file"
on train export --to epub --one -o "$here/samples.epub"
on train shelf check
on train shelf reindex
printf '\nEverything is in %s\n' "$here"
