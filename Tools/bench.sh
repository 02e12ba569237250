#!/bin/sh
# Measures ibid beside its peers, in one run; installs the peers. Minutes long; no test.
set -eu
cd "$(dirname "$0")/.."
sh Tools/setup.sh bench

if [ ! -x .venv/bin/python ]; then python3 -m venv .venv; fi
if ! cmp -s Tools/bench/requirements.txt .venv/bench.txt; then
  .venv/bin/pip install -q --disable-pip-version-check -r Tools/bench/requirements.txt
  cp Tools/bench/requirements.txt .venv/bench.txt
fi
swift build -c release --quiet
bin="$(swift build -c release --show-bin-path)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

if [ ! -f ../shared/bench/make_corpus.py ]; then
  echo "the articles to measure with are made by ../shared/bench/make_corpus.py, which is not here" >&2
  exit 2
fi
python3 ../shared/bench/make_corpus.py 1000 "$work/corpus" >/dev/null
echo "== Markdown to HTML"
.venv/bin/python Tools/bench/markdown.py "$bin/ibid-dev" "$work/corpus"
if [ -d ../shared/csl/bench ]; then
  echo "== citations"
  .venv/bin/python Tools/bench/citations.py "$bin/ibid" "$PWD/../shared/csl/bench" \
    "$PWD/../shared/csl/styles/chicago-notes-bibliography.csl"
  "$bin/ibid-dev" cite-bench ../shared/csl
fi
