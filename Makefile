# Two commands set everything up on a fresh Debian 12 with Swift 6.2 or later:
#   make scan                     installs what is missing, builds, and scans the example regiovisie
#   make scan DOCUMENT=plan.txt   the same for your own document
#   make test                     runs all tests
#   make instructions             counts what each stage costs, and fails when one grew

SWIFT ?= swift
DOCUMENT ?= Fixtures/regiovisie-lindestreek/document.txt
REPORT ?= genderscan-rapport.html
PACKAGES = libxml2-dev libicu-dev liblzma-dev zlib1g-dev libyaml-dev pkg-config
# The command with all its libraries in it, where that can be (.ci/static).
RELEASE = $(SWIFT) build -c release --product genderscan --static-swift-stdlib $$(.ci/static)
BIN = $(shell $(SWIFT) build -c release --show-bin-path)

.PHONY: scan build test bench race figures instructions lexicons readme format lint docs packages clean

scan: build
	$(BIN)/genderscan scan --output $(REPORT) --format html "$(DOCUMENT)"
	$(BIN)/genderscan scan "$(DOCUMENT)"
	@echo
	@echo "Het volledige rapport staat in $(REPORT); open het in een browser."

build: packages
	$(RELEASE)

test: packages
	$(SWIFT) test

# Builds the benchmarks, a package of their own, and holds their counts against the fixtures; no time counts.
bench: packages
	cd Benchmarks && $(SWIFT) build -c release --product genderscan-bench --static-swift-stdlib
	Benchmarks/counts.sh Benchmarks/.build/release/genderscan-bench

# Races against peers on a quiet machine; Benchmarks/README.md says what HARNESS, PEERS and DATA are.
race: build bench
	python3 Benchmarks/race.py "$(HARNESS)" "$(PEERS)" "$(DATA)" $(RACE_OPTIONS)

# Makes the tables of Benchmarks/README.md from the newest rows.
figures:
	python3 Benchmarks/summary.py --readme

instructions: bench
	.ci/packages valgrind python3 binutils
	python3 Benchmarks/instructions.py Benchmarks/.build/release/genderscan-bench

# Compiles Lexicons/ into the binary form that is built into the command, and renews the index.
lexicons: packages
	$(RELEASE)
	$(BIN)/genderscan lexicon compile Lexicons --output Sources/CLexiconData/standard.gslx --index Lexicons/INDEX.md

# Writes the real output of its commands into the README.
readme: packages
	RENEW_README=1 $(SWIFT) test --filter ReadmeTests

format:
	$(SWIFT) format -i -r Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/Sources

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/Sources

docs: packages
	.ci/docs

packages:
	@.ci/packages $(PACKAGES)

clean:
	rm -rf .build Benchmarks/.build
