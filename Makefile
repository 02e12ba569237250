# make demo   builds ibid and shows what it does, on a fresh machine too
# make test   installs what the tests need and runs them all
# make bench  measures ibid beside its peers
# See CONTRIBUTING.md for the others.

SERVE ?= 1
PORT ?= 8080

.PHONY: demo test bench growth fuzz pandoc lint setup build release docs

demo:
	@sh Tools/demo.sh "$(SERVE)" "$(PORT)"

test:
	@sh Tools/test.sh

# The long run of Tests/Pandoc: make pandoc COUNT=2000 SEED=7
COUNT ?= 2000
SEED ?= 7

pandoc: build
	.venv/bin/python Tests/Pandoc/run.py "$$(swift build --show-bin-path)/ibid" --count "$(COUNT)" --seed "$(SEED)"

setup:
	@sh Tools/setup.sh

bench:
	@sh Tools/bench.sh

growth:
	@sh Tools/growth.sh

SECONDS ?= 3600

fuzz:
	@sh Tools/fuzz.sh "$(SECONDS)"

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

build:
	swift build

release:
	swift build -c release

docs:
	swift run ibid-dev docs
