#!/bin/bash
# Seconds of user CPU time, the middle of some runs on one thread where a command lets choose: the
# demonstration copied 250 times, built without records and with them, verified and checked.
# usage: bench-records.sh IBID [RUNS]
set -euo pipefail
ibid="$(realpath "$1")"
runs="${2:-3}"
example="$(cd "$(dirname "$0")/.." && pwd)/Examples/demonstration"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/with/content"
cp -R "$example/ibid.yaml" "$example/sources" "$work/with/"
for name in eleven-days note-at-the-foot two-times-on-one-face what-a-citation-promises; do
  for copy in $(seq 250); do
    cp "$example/content/$name.md" "$work/with/content/$name-$copy.md"
  done
done
cp -R "$work/with" "$work/without"
echo "outputs: [html, print, feed, sitemap]" >>"$work/without/ibid.yaml"

TIMEFORMAT=%U
middle() { # middle NAME COMMAND...
  local name="$1" times=()
  shift
  for _ in $(seq "$runs"); do
    rm -rf "$work/new" "$work/.new.ibid-idle"
    times+=("$({ time "$@" >"$work/log" 2>&1 || [ $? -le 1 ] || cat "$work/log" >&2; } 2>&1)")
  done
  printf '%-16s %s\n' "$name" \
    "$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p")"
}
middle "build, without" "$ibid" build "$work/without" --out "$work/new" --threads 1 --now 2026-11-01
middle "build, with" "$ibid" build "$work/with" --out "$work/new" --threads 1 --now 2026-11-01
"$ibid" build "$work/with" --out "$work/site" --now 2026-11-01 2>/dev/null
middle "verify" "$ibid" verify "$work/site"
middle "check" "$ibid" check "$work/with/content"
