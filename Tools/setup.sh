#!/bin/sh
# Installs what building ibid needs, on Debian; says what and why; touches nothing that is there.
# usage: setup.sh [tests|bench]     also what the tests need, or the peers of the benchmarks
set -eu

# Swift comes from swift.org: Debian 12 has no package of it.
if ! command -v swift >/dev/null 2>&1; then
  cat >&2 <<'END'
ibid is written in Swift 6.3, which is not on this machine. Install it with this command from
swift.org, then open a new shell and run make again:

  curl -O "https://download.swift.org/swiftly/linux/swiftly-$(uname -m).tar.gz" && tar zxf "swiftly-$(uname -m).tar.gz" && ./swiftly init
END
  exit 2
fi

if ! command -v dpkg >/dev/null 2>&1; then
  echo "this is no Debian: install git, a C toolchain and, for the tests, python3 and chromium yourself" >&2
  exit 0
fi

need=""
want() { # want PACKAGE REASON
  if dpkg -s "$1" >/dev/null 2>&1; then return; fi
  echo "will install $1: $2"
  need="$need $1"
}

want git "swift fetches the packages ibid is built on"
want ca-certificates "to fetch them over https"
want binutils "the linker"
want gcc "links programs with the C library"
want libc6-dev "the C library's headers"
want libstdc++-12-dev "swift programs are linked with it"
want libssl-dev "SHA-256 for captures and records"
want zlib1g-dev "compresses captured pages"
want libxml2-dev "reads citation styles"
want pkgconf "tells where libxml2 is"
want libcurl4 "Swift's own libraries load it"
want libxml2 "Swift's package manager loads it"
if [ "${1:-}" = tests ]; then
  # A Python that makes environments of its own is enough, wherever it came from.
  if ! python3 -c 'import ensurepip, venv' >/dev/null 2>&1; then
    want python3 "drives the browser in the tests"
    want python3-venv "keeps what the tests need in a place of its own"
  fi
  want chromium "the tests look at published pages in a real browser"
  want fonts-dejavu-core "letters for the browser"
  want fonts-noto-core "letters of other scripts for the browser"
  want poppler-utils "reads the printed pages back"
fi

if [ "${1:-}" = bench ]; then
  want python3-venv "keeps the peers that come from PyPI in a place of its own"
  want libcmark-gfm0.29.0.gfm.6 "Markdown to HTML, the peer written in C"
  want libcmark-gfm-extensions0.29.0.gfm.6 "its tables, strikethrough, task lists and addresses"
fi

[ -n "$need" ] || exit 0
sudo=""
if [ "$(id -u)" != 0 ]; then
  sudo=sudo
  echo "sudo is needed for apt-get"
fi
$sudo apt-get -o DPkg::Lock::Timeout=900 update -qq
# shellcheck disable=SC2086
$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=900 install -y -qq \
  --no-install-recommends $need >/dev/null
echo "installed:$need"
