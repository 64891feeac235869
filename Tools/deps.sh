#!/bin/sh
# Finds what the build needs and installs what is missing: with apt-get or brew, else it says what to install.
# Quick when nothing is missing. Exit status 1 when something is still missing at the end.
set -u

# Header | its name to pkg-config | apt package | brew package; without one the build can do without the library.
# Where Debian has renamed a package, `new/old`: the first that this system's apt knows.
libraries='
ncurses.h|ncursesw|libncursesw5-dev/libncurses-dev|ncurses
uchardet.h|uchardet|libuchardet-dev|uchardet
libxml/HTMLparser.h|libxml-2.0|libxml2-dev|libxml2
cmark-gfm.h|libcmark-gfm|libcmark-gfm-dev|cmark-gfm
cmark-gfm-core-extensions.h|libcmark-gfm|libcmark-gfm-extensions-dev|cmark-gfm
curl/curl.h|libcurl|libcurl4-openssl-dev|curl
zlib.h|zlib|zlib1g-dev|zlib
sqlite3.h|sqlite3|libsqlite3-dev|sqlite
hyphen.h|hyphen|libhyphen-dev|
fribidi/fribidi.h|fribidi|libfribidi-dev|
'

# The first of several names that apt can install; the last where it knows none, or there is no apt to ask.
first_known() {
  rest=$1
  while [ "$rest" != "${rest#*/}" ]; do
    name=${rest%%/*} rest=${rest#*/}
    if [ -n "$(apt-cache show "$name" 2>/dev/null)" ]; then rest=$name; fi
  done
  echo "$rest"
}

# The names of what is missing, as this system's apt has them.
apt_names() { for package in $missing_apt; do printf ' %s' "$(first_known "$package")"; done; }

have() { command -v "$1" >/dev/null 2>&1; }

# Whether the C compiler finds a header; pkg-config knows the folders that are not on its path.
finds_header() {
  flags=$(PKG_CONFIG_PATH="${PKG_CONFIG_PATH:-}${brew_paths:-}" pkg-config --cflags "$2" 2>/dev/null)
  # shellcheck disable=SC2086
  printf '#include <%s>\n' "$1" | "$cc" $flags -fsyntax-only -x c - >/dev/null 2>&1
}

if ! have swift; then
  echo "deps: no Swift toolchain found. Install Swift 6.2 or later from https://www.swift.org/install and put" >&2
  echo "deps: its usr/bin on PATH; on macOS, Xcode 26 brings it." >&2
  exit 1
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
case "$version" in
  "" | [0-5]\ * | 6\ [01])
    echo "deps: Swift 6.2 or later is needed; found: $(swift --version 2>&1 | head -n 1)" >&2
    exit 1
    ;;
esac

cc=clang
have clang || cc=cc
if have brew; then brew_paths=":$(brew --prefix ncurses)/lib/pkgconfig:$(brew --prefix libxml2)/lib/pkgconfig"; fi

missing_apt='' missing_brew='' optional_apt=''
note() {
  if [ -n "$2" ]; then
    missing_apt="$missing_apt $1"
    missing_brew="$missing_brew $2"
  else
    optional_apt="$optional_apt $1"
  fi
}

find_missing() {
  missing_apt='' missing_brew='' optional_apt=''
  have pkg-config || note pkg-config pkg-config
  have make || note make make
  # Tests end processes by their parents; macOS has both commands.
  have pgrep && have pkill || note procps procps
  while IFS='|' read -r header module apt brew; do
    [ -z "$header" ] || finds_header "$header" "$module" || note "$apt" "$brew"
  done <<END
$libraries
END
}

find_missing
# What the build can do without is installed where that can be done, and else left out.
if have apt-get && { [ "$(id -u)" = 0 ] || have sudo; }; then missing_apt="$missing_apt$optional_apt"; fi
[ -n "$missing_apt" ] || exit 0

if have apt-get; then
  as_root=''
  [ "$(id -u)" = 0 ] || as_root=sudo
  if [ -n "$as_root" ] && ! have sudo; then
    echo "deps: as root, run: apt-get install$(apt_names)" >&2
    exit 1
  fi
  echo "deps: installing$(apt_names)" >&2
  # A package list that is too old, or none at all, makes the first try fail.
  # shellcheck disable=SC2046
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $(apt_names) >&2 ||
    { $as_root apt-get update >&2 &&
      DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $(apt_names) >&2; }
elif have brew; then
  echo "deps: installing$missing_brew" >&2
  # shellcheck disable=SC2086
  brew install $missing_brew >&2
else
  echo "deps: install these (their names in Debian):$(apt_names)" >&2
  exit 1
fi

find_missing
[ -z "$missing_apt" ] || {
  echo "deps: still missing:$(apt_names)" >&2
  exit 1
}
