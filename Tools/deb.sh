#!/bin/sh
# Makes the Debian package: deb.sh PROGRAM FOLDER. The same program gives the same package, byte by byte.
set -eu
program=$(realpath "$1") folder=$2
here=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
source=$work/lectern
mkdir "$source"
cp -R "$here/Packaging" "$here/Tools" "$here/CHANGELOG.md" "$here/LICENSE" "$source/"
cp -R "$here/Packaging/debian" "$source/debian"
cd "$source"
# Whoever has the libraries under other names than Debian builds with what there is: `make deps` has looked.
LECTERN=$program dpkg-buildpackage -b -us -uc -d >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for package in "$work"/lectern_*.deb; do
  cp "$package" "$folder/"
  echo "$folder/$(basename "$package")"
done
