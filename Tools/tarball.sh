#!/bin/sh
# Packs the program with the libraries it needs into one folder that runs from anywhere: tarball.sh PROGRAM FOLDER
# The libraries of the C library itself stay the system's, and what is opened when it is needed (libcurl, FriBidi).
set -eu
program=$1 folder=$2
here=$(cd "$(dirname "$0")/.." && pwd)
command -v patchelf >/dev/null || { echo "tarball: patchelf is missing (Debian: apt-get install patchelf)" >&2; exit 1; }
mkdir -p "$folder"
version=$("$program" --version)
name=lectern-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

"$here/Tools/install.sh" "$program" "$work/$name" >/dev/null
mkdir "$work/$name/lib"
ldd "$program" | awk '$2 == "=>" { print $3 }' | while read -r library; do
  case $(basename "$library") in
    libc.so.* | libm.so.* | libpthread.so.* | libdl.so.* | librt.so.* | ld-linux*) ;;
    *) cp -L "$library" "$work/$name/lib/"; chmod 644 "$work/$name/lib/$(basename "$library")" ;;
  esac
done
# Of the program alone, for all that it loads: the older kind of path holds for the libraries' libraries, too.
# shellcheck disable=SC2016
patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$work/$name/bin/lectern"
cp "$here/LICENSE" "$here/README.md" "$work/$name/"

time=$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 0)
archive=$folder/$name.tar.xz
tar -C "$work" --sort=name --mtime="@$time" --owner=0 --group=0 --numeric-owner -cf - "$name" | xz -T1 >"$archive.new"
mv -f "$archive.new" "$archive"

# It has to run from another place, with no library but its own.
mkdir "$work/elsewhere"
tar -C "$work/elsewhere" -xf "$archive"
"$work/elsewhere/$name/bin/lectern" --version >/dev/null
if ldd "$work/elsewhere/$name/bin/lectern" | grep -E 'xml2|cmark|uchardet|sqlite|hyphen|ncurses' | grep -v "$work/elsewhere"; then
  echo "tarball: the libraries above are not its own" >&2
  exit 1
fi
echo "$archive"
