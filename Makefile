# pyvm: `make run` opens the REPL, `make help` lists what else there is.

SWIFT ?= swift
# Tail merging joins the interpreter loop's jumps to the next instruction, which then are predicted
# badly. With a section for each function the linker puts those of start-up side by side. Nothing but
# speed and size depends on these flags. Tests are built with the same ones, in the same folder, so
# that everything is compiled once.
BUILD_FLAGS := -c release -Xswiftc -Xllvm -Xswiftc -enable-tail-merge=0 \
  -Xswiftc -Xfrontend -Xswiftc -function-sections
PYVM := .build/release/pyvm
# Debian's packages: headers of the line editor and of big integers.
PACKAGES := libedit-dev libgmp-dev pkg-config
# A CPython 3.9, for golden files and comparisons; tests do without.
ORACLE = $(shell Scripts/find-oracle)
PYTHON ?= python3

.DEFAULT_GOAL := help
.PHONY: help run build test test-slow fuzz bench bench-check bench-compile format lint golden \
  library check-generated install-packages clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build what is needed and open the REPL
	@$(PYVM)

build: install-packages ## build pyvm (.build/release/pyvm)
	$(SWIFT) build $(BUILD_FLAGS) --product pyvm

test: install-packages ## the fast tests
	$(SWIFT) build $(BUILD_FLAGS) --build-tests
	$(SWIFT) test $(BUILD_FLAGS) --skip-build $(TEST_ARGUMENTS)

test-slow: install-packages ## all tests, the slow ones too
	$(SWIFT) build $(BUILD_FLAGS) --build-tests
	PYVM_SLOW=1 $(SWIFT) test $(BUILD_FLAGS) --skip-build $(TEST_ARGUMENTS)

# Runs are repeatable: SEED and ROUNDS say which.
SEED ?= 1
ROUNDS ?= 20000
fuzz: install-packages ## throw damaged input at lexer, compiler, marshal reader and VM
	$(SWIFT) build $(BUILD_FLAGS) --product pyvm-fuzz
	.build/release/pyvm-fuzz --seed $(SEED) --rounds $(ROUNDS) all

bench: build ## compare speed with every Python found
	$(PYTHON) Benchmarks/run.py $(BENCH_ARGUMENTS)

bench-check: build ## check the benchmark programs' output
	$(PYTHON) Benchmarks/run.py --check

bench-compile: build ## compare the compiler's speed and memory with CPython 3.9's
	$(SWIFT) build $(BUILD_FLAGS) --product pyvm-dev
	$(PYTHON) Benchmarks/compile.py --oracle "$(ORACLE)"

# Generated tables are left as they are.
SOURCES = $(shell find Package.swift Sources Tests -name '*.swift' ! -name '*Data.swift')

format: ## format all sources
	@$(SWIFT) format -i $(SOURCES)

lint: ## check the format
	@$(SWIFT) format lint --strict $(SOURCES)

golden: ## make golden files anew, with CPython 3.9
	@test -n "$(ORACLE)" || { echo "no CPython 3.9 found: set PYVM_ORACLE"; exit 1; }
	@for script in Scripts/generate-*-golden.py; do \
	  echo "$$script"; "$(ORACLE)" $$script || exit 1; done

# Compiled by pyvm's own compiler, so no CPython is needed (Documentation/Decisions/0006).
library: install-packages ## compile the Python modules that are part of pyvm (Sources/Library)
	$(SWIFT) build $(BUILD_FLAGS) --product pyvm-dev
	.build/release/pyvm-dev library Sources/Library >.build/LibraryData.swift
	mv .build/LibraryData.swift Sources/VM/Library/LibraryData.swift

check-generated: ## check that golden files and tables are what their scripts make
	@Scripts/check-generated "$(ORACLE)"

install-packages: ## install Debian's packages that are missing
	@Scripts/install-packages $(PACKAGES)

clean: ## remove what was built
	rm -rf .build
