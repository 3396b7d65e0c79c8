# Each target is a line or two; CI runs the same.
SWIFT ?= swift
PREFIX ?= /usr/local
BUILD := .build
BINARY := $(BUILD)/release/eduplan
# One static binary that needs nothing on the machine it runs on; macOS has no static C library.
ifeq ($(shell uname -s),Linux)
STATIC := -Xswiftc -static-executable
endif

.PHONY: build test format lint bench stress install release dist verify check goldens defaults clean

build:
	$(SWIFT) build

test:
	$(SWIFT) test

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The binary people use.
release:
	$(SWIFT) build -c release --product eduplan $(STATIC)

# The binary, the manual in both languages, and completions that explain themselves in LANGUAGE.
LANGUAGE ?= zh
SHARE = $(DESTDIR)$(PREFIX)/share
install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/man/zh_CN/man1
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/eduplan
	$(BINARY) man --lang en -o $(SHARE)/man/man1
	$(BINARY) man --lang zh -o $(SHARE)/man/zh_CN/man1
	$(BINARY) completions bash --lang $(LANGUAGE) > $(SHARE)/bash-completion/completions/eduplan
	$(BINARY) completions zsh --lang $(LANGUAGE) > $(SHARE)/zsh/site-functions/_eduplan
	$(BINARY) completions fish --lang $(LANGUAGE) > $(SHARE)/fish/vendor_completions.d/eduplan.fish

# An archive for people who have no Swift.
dist: release
	sh Tests/dist.sh $(BINARY)

# What a district's CI runs on its own data.
check: build
	$(BUILD)/debug/eduplan check
	$(BUILD)/debug/eduplan fmt --check
	$(BUILD)/debug/eduplan check-targets

# Reads what the programme writes with tools that share no code with it; installs them first.
verify: release
	sh Tests/verify/install.sh
	sh Tests/verify/run.sh $(BINARY)

bench: release
	python3 Tests/bench/bench.py $(BINARY)

# Ends the programme at 500 random moments while it writes, and lets twenty write at once.
stress: release
	python3 Tests/stress/stress.py $(BINARY)

# Rewrites the expected outputs; the run still fails, so that nobody mistakes it for a test.
goldens:
	RECORD_GOLDENS=1 $(SWIFT) test

# Embeds the default kinds, requirements and templates into the programme.
defaults:
	RECORD_GOLDENS=1 $(SWIFT) test --filter DefaultsTests

clean:
	rm -rf $(BUILD) dist
