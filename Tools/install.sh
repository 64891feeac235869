#!/bin/sh
# Installs the program, its manual page and the completions of three shells: install.sh PROGRAM PREFIX
set -eu
program=$1 prefix=$2 share=$2/share

# put COMMAND-ARGUMENTS FILE: what the program prints becomes the file, which is either whole or not there.
put() {
  mkdir -p "$(dirname "$2")"
  # shellcheck disable=SC2086
  "$program" $1 >"$2.new" || { rm -f "$2.new"; exit 1; }
  chmod 644 "$2.new"
  mv -f "$2.new" "$2"
}

mkdir -p "$prefix/bin"
# Without what only a debugger reads, the program is half as large. `install -s` strips too, but cannot do without `strip`.
cp "$program" "$prefix/bin/lectern.new"
if command -v strip >/dev/null 2>&1; then
  # What is signed on macOS is signed anew by its strip; what strip does not know stays as it is.
  strip "$prefix/bin/lectern.new" 2>/dev/null || cp "$program" "$prefix/bin/lectern.new"
fi
chmod 755 "$prefix/bin/lectern.new"
mv -f "$prefix/bin/lectern.new" "$prefix/bin/lectern"
put man "$share/man/man1/lectern.1"
put 'completions bash' "$share/bash-completion/completions/lectern"
put 'completions zsh' "$share/zsh/site-functions/_lectern"
put 'completions fish' "$share/fish/vendor_completions.d/lectern.fish"
echo "installed in $prefix: lectern, its manual page, completions for bash, zsh and fish"
