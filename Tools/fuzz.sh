#!/bin/sh
# Feeds the parser, the renderers and the writer with what libFuzzer makes up.
#   sh Tools/fuzz.sh [SECONDS] [FOLDER]   builds, then fuzzes for so long (60 without a number)
#   sh Tools/fuzz.sh 0 FOLDER             only builds, and makes the first inputs
# The inputs, the program and what crashed lie in FOLDER (.build/fuzz without one).
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
folder=${2:-.build/fuzz}
mkdir -p "$folder/corpus" "$folder/crashes"

flags="-O -wmo -swift-version 6 -package-name ibid -parse-as-library -sanitize=fuzzer,address
  -I $folder -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility"
# One object a room, as the rooms import each other.
for room in IbidModel IbidMarkdown IbidHTML; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -module-name $room -emit-module -emit-module-path "$folder/$room.swiftmodule" \
    -c -o "$folder/$room.o" $(find Sources/$room -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags -module-name Fuzz -o "$folder/fuzz" Tools/fuzz/*.swift "$folder"/Ibid*.o

# The first inputs: examples of the specifications and of the manual, each with each options' byte.
python3 Tools/fuzz-seeds.py "$folder/corpus" Examples docs ../shared/markdown
[ "$seconds" = 0 ] && exit 0

# Swift's reports of a crash are slow and of no use here; what ends with the process is no leak.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
exec nice -n 10 "$folder/fuzz" "$folder/corpus" -max_total_time="$seconds" -max_len=4096 \
  -timeout=20 -rss_limit_mb=2048 -dict=Tools/fuzz/markdown.dict -print_final_stats=1 \
  -artifact_prefix="$folder/crashes/"
