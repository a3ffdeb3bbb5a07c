# Assay: set-up, build, tests, demo, benchmarks, archive.
#
#   make build                          install what is missing (as root), build a release
#   make demo [DATASET=/path]           the demo, on Examples/corpus or on your data
#   make test                           everything that CI runs
#   make bench                          measurements; CORPUS=/path: your own sets, FLOOR=/path: a program to compare with,
#                                       BENCH="--ledgers 1,10,100 --trees --readme README.md": more, and the README's tables
#   make dist                           an archive that runs on a bare Debian

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := build

SCRATCH ?= .build
BIN     := $(SCRATCH)/release
ASSAY   := $(BIN)/assay
VERSION := $(shell sed -n 's/.*version = "\(.*\)".*/\1/p' Sources/assay/Version.swift 2>/dev/null)

# One configuration for tests, demo and bench: a second one would build every dependency twice.
SWIFT_FLAGS := -c release --scratch-path $(SCRATCH) --explicit-target-dependency-import-check error
BUILD       := swift build --build-tests $(SWIFT_FLAGS)

PACKAGES := g++ make pkg-config python3 libarchive-dev libbrotli-dev libdeflate-dev libisal-dev libsimdjson-dev \
            libsqlite3-dev libssl-dev libxxhash-dev libzstd-dev
# What only the tests use: independent tools as oracles.
TEST_PACKAGES := bzip2 lz4 sqlite3 strace xxhash xz-utils zstd

missing = $(shell for p in $(1); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done)

define install
	@missing="$(call missing,$(1))"; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then \
	    echo "installing $$missing"; \
	    apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	  else echo "missing packages; run: sudo apt-get install $$missing" >&2; exit 1; fi; \
	fi
	@command -v swift >/dev/null || { echo "no swift on PATH; Assay needs a Swift toolchain, 6.2 or newer" >&2; exit 1; }
endef

.PHONY: setup build demo test lint bench dist clean

setup:
	$(call install,$(PACKAGES))

build: setup
	$(BUILD)

demo: build
	@ASSAY=$(ASSAY) bash Examples/demo.sh "$(DATASET)"

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

test: setup
	$(call install,$(TEST_PACKAGES))
	@$(MAKE) --no-print-directory lint
	@start=$$(awk '{print $$14+$$15+$$16+$$17}' /proc/$$$$/stat); \
	$(BUILD); \
	SWIFT_BACKTRACE=enable=no swift test $(SWIFT_FLAGS) --skip-build; \
	end=$$(awk '{print $$14+$$15+$$16+$$17}' /proc/$$$$/stat); \
	echo "make test took $$(( (end - start) / $$(getconf CLK_TCK) )) CPU seconds"

bench: build
	@ASSAY=$(ASSAY) python3 Tests/Benchmarks/bench.py $(if $(CORPUS),--corpus $(CORPUS)) $(if $(FLOOR),--floor $(FLOOR)) $(BENCH)

dist: build
	@folder=$(SCRATCH)/dist/assay-$(VERSION); rm -rf $(SCRATCH)/dist; mkdir -p $$folder/bin $$folder/lib $$folder/doc dist; \
	cp $(ASSAY) $$folder/bin/; strip $$folder/bin/assay; cp README.md LICENSE $$folder/; cp -r Schemas $$folder/; \
	for library in $$(ldd $(ASSAY) | awk '$$3 ~ /^\// {print $$3}' | grep -vE '/(libc|libm|libdl|libpthread|librt)\.so'); do \
	  cp -L $$library $$folder/lib/; \
	  package=$$(dpkg -S "*/$$(basename $$(readlink -f $$library))" 2>/dev/null | cut -d: -f1 | head -n 1 || true); \
	  if [ -f /usr/share/doc/$$package/copyright ]; then cp /usr/share/doc/$$package/copyright $$folder/doc/$$package.copyright; fi; \
	done; \
	tar -C $(SCRATCH)/dist --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf - assay-$(VERSION) \
	  | gzip -n > dist/assay-$(VERSION).tar.gz; \
	ls -l dist/assay-$(VERSION).tar.gz

clean:
	rm -rf $(SCRATCH) dist
