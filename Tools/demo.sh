#!/bin/sh
# The whole way through: build, make a publication, import legacy pages, check, publish, serve.
# usage: demo.sh SERVE PORT     SERVE=0 stops after publishing
set -eu
serve="${1:-1}"
port="${2:-8080}"
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$1"; }

step "install what is missing"
sh Tools/setup.sh
echo "nothing more to install"

step "build ibid (release; about 4 minutes on two cores the first time)"
swift build -c release --product ibid
ibid="$(swift build -c release --show-bin-path)/ibid"

step "make the demonstration publication in demo/"
rm -rf demo/journal
mkdir -p demo/journal
cp -R Examples/demonstration/ibid.yaml Examples/demonstration/content \
  Examples/demonstration/sources demo/journal/

step "import legacy pages, their notes recovered"
"$ibid" import Examples/demonstration/legacy/lighthouse.html \
  Examples/demonstration/legacy/tea-clippers.txt --into demo/journal
if [ -f ../shared/seed/page.txt ]; then
  "$ibid" import ../shared/seed/page.txt --into demo/journal
fi

step "captured sources: what the cited papers say, with their hashes"
"$ibid" capture --status --in demo/journal

step "check: what holds, what fails, what nobody could check"
# 1 means that findings reached the bar, which they do on damaged pages.
status=0
"$ibid" check demo/journal --format concise || status=$?
[ "$status" -le 1 ] || exit "$status"
echo "(one finding explained: ibid explain Q503; with the lines of the text: ibid check demo/journal)"

step "publish"
"$ibid" build demo/journal

step "verify: what a stranger can recompute from the published files alone"
"$ibid" verify demo/journal/public

if [ "$serve" = 0 ]; then
  echo "the site is in demo/journal/public; look at it with: $ibid serve --site demo/journal/public"
  exit 0
fi

step "serve on http://127.0.0.1:$port (Ctrl-C ends it)"
exec "$ibid" serve --site demo/journal/public --port "$port"
