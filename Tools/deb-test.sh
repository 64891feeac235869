#!/bin/sh
# Installs a package in a fresh Debian 12, runs it there, removes it, and looks for what it left: deb-test.sh PACKAGE
# As root, with debootstrap.
set -eu
package=$(realpath "$1")
here=$(cd "$(dirname "$0")/.." && pwd)
root=$(mktemp -d)
# Never through a system that is still mounted: what is removed would be the system's own.
clear_away() { umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$root"; }
trap clear_away EXIT INT TERM
mirror=${MIRROR:-http://deb.debian.org/debian}

fail() { echo "deb-test: $1" >&2; exit 1; }
within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }

command -v debootstrap >/dev/null || fail "no debootstrap here; apt-get install debootstrap"
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 5 "$root.log" >&2; fail "no fresh system"; }
rm -f "$root.log"
# A program learns its arguments from there.
mount -t proc proc "$root/proc"
find "$root/usr" "$root/etc" | sort >"$root/before"
cp "$package" "$root/lectern.deb"
mkdir "$root/seeds"
cp "$here"/seeds/*.txt "$root/seeds/"

within apt-get install -y --no-install-recommends mailcap /lectern.deb >"$root/log" 2>&1 || { tail -n 20 "$root/log" >&2; fail "does not install"; }
within lectern --version
for seed in "$root"/seeds/*.txt; do
  name=/seeds/$(basename "$seed")
  within lectern convert --to json "$name" >"$root/out" || fail "does not read $name"
  grep -q lectern.article "$root/out" || fail "wrong output for $name"
done
printf '<html><body><article><h1>Salt</h1><p>It is old.</p></article></body></html>' >"$root/salt.html"
within run-mailcap --action=cat text/html:/salt.html 2>/dev/null | grep -q 'It is old' || fail "mailcap does not lead to it"
within readlink -f /usr/bin/www-browser | grep -qx /usr/bin/lectern || fail "is no www-browser where there is no other"
for file in man/man1/lectern.1.gz bash-completion/completions/lectern zsh/vendor-completions/_lectern \
  fish/vendor_completions.d/lectern.fish applications/lectern.desktop; do
  test -s "$root/usr/share/$file" || within dpkg -L lectern | grep -q "$file" || fail "no $file"
done
if within lectern convert --to text http://127.0.0.1:9/ >/dev/null 2>"$root/message"; then fail "reads a page that is not there"; fi
grep -q . "$root/message" || fail "says nothing without libcurl"

within apt-get purge -y lectern >"$root/log" 2>&1 || fail "is not removed"
left=$(find "$root/usr" "$root/etc" "$root/var/lib" | grep -i lectern | grep -v '^.*/apt/' || true)
[ -z "$left" ] || fail "left behind: $left"
test ! -e "$root/usr/bin/www-browser" || fail "the alternative is left behind"
echo "deb-test: installed, read $(ls "$here"/seeds/*.txt | wc -l) samples, removed without a trace"
