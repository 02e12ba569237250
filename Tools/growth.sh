#!/bin/sh
# Looks for texts on which the work grows faster than their length: known shapes and the inputs of
# ../shared at 256 KB and 16 MB, then shapes that are made up, in smaller lengths. Takes an hour.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product ibid-dev --quiet
dev="$(swift build -c release --show-bin-path)/ibid-dev"
status=0
"$dev" growth || status=1
generator=../shared/trust/gen_pathological.py
if [ -f "$generator" ]; then
  inputs=$(mktemp -d)
  trap 'rm -rf "$inputs"' EXIT
  python3 Tools/growth-inputs.py "$generator" "$inputs" >/dev/null
  "$dev" growth --files "$inputs" || status=1
fi
"$dev" growth --shape none --count 20000 --small 8192 --large 131072 --most 2.5 --quiet --check ||
  status=1
exit "$status"
