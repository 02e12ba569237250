#!/bin/sh
# Installs what the tests need and runs them all: Swift's, then those in a real browser.
set -eu
cd "$(dirname "$0")/.."
sh Tools/setup.sh tests

if [ ! -x .venv/bin/python ]; then python3 -m venv .venv; fi
if ! cmp -s Tests/requirements.txt .venv/requirements.txt; then
  .venv/bin/pip install -q --disable-pip-version-check -r Tests/requirements.txt
  cp Tests/requirements.txt .venv/requirements.txt
fi

log=$(mktemp)
trap 'rm -f "$log" "$log.more"' EXIT
status=0
swift build --build-tests --quiet
swift test --skip-build 2>&1 | tee "$log" || status=$?
# The status of the pipe is tee's: the closing line tells. Lines of tests that run side by side may
# run together, so only that line is trusted for the number.
grep -q '✔ Test run with' "$log" || status=1
total=$(sed -n 's/.*Test run with \([0-9]*\) tests.*/\1/p' "$log" | tail -n 1)
failed=$(grep -o '✘ Test [^✘]* failed after' "$log" | grep -vc 'Test run with' || true)
skipped=$(grep -o '➜ Test [^➜]* skipped' "$log" | grep -c . || true)
passed=$((${total:-0} - failed - skipped))

"$(swift build --show-bin-path)/ibid-dev" gate || status=1
ibid="$(swift build --show-bin-path)/ibid"
for script in Tests/Captures/run.py Tests/Browser/run.py Tests/Locators/compare.py \
  Tests/Libraries/compare.py Tests/Citations/compare.py Tests/Pandoc/run.py; do
  .venv/bin/python "$script" "$ibid" >"$log.more" || status=1
  cat "$log.more"
  set -- $(sed -n 's/^[a-z]*: \([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$/\1 \2 \3/p' "$log.more")
  [ "$#" = 3 ] || { echo "$script did not end" >&2; exit 1; }
  passed=$((passed + $1)); failed=$((failed + $2)); skipped=$((skipped + $3))
done
[ "$failed" = 0 ] || status=1

# What needs the answer sheets beside the project must have run where they are.
if [ -d ../shared ] && grep '➜ \(Test\|Suite\) .* skipped' "$log" | grep -q 'shared\|needs'; then
  echo "an acceptance test was skipped although ../shared is here" >&2
  status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
