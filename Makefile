# Two commands to know: `make demo` and `make test`. Both set themselves up; both need only Python 3.11+ and make.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
VENV ?= .venv
BIN := $(VENV)/bin
SOURCES := $(shell find ehcp_audit rubrics -type f -not -name '*.pyc')

.PHONY: help demo test lint types imports tests validate validate-privacy validate-changes benchmarks disturbed fuzz docs golden clean

help:
	@echo 'make demo        set up, build the made-up example plans, audit them all, say where the reports lie'
	@echo 'make test        set up, then every lint, type check and test'
	@echo 'make validate    measure how often the judging is right; writes docs/validation.md and .json'
	@echo 'make validate-privacy  measure how often the privacy check is right; writes docs/privacy-check.md'
	@echo 'make validate-changes  the same for two versions of a plan; writes docs/changes.md'
	@echo 'make benchmarks  reading accuracy and speed, as ratios'
	@echo 'make disturbed   kill a run of 200 plans fifty times, and give one plans that do their worst'
	@echo 'make fuzz        ten minutes of harmed files against both readers'
	@echo 'make docs        rewrite the pages made from the checks and the rubrics'
	@echo 'make golden      rewrite the golden reports after a wanted change'
	@echo 'make clean       remove what the other commands made'

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo 'Python 3.11 or newer was not found: install it, or say which one: make demo PYTHON=/path/to/python3'; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo 'A virtual environment could not be made: on Debian and Ubuntu, apt-get install python3-venv'; rm -rf $(VENV); exit 1; }
	@$(BIN)/python -m pip install --quiet --upgrade pip

# The package is installed as a wheel, as users get it: what is tested is what is shipped.
$(VENV)/.demo: $(BIN)/python pyproject.toml $(SOURCES)
	@echo 'Setting up (a minute or two the first time) …'
	@$(BIN)/python -m pip install --quiet '.[examples]'
	@touch $@

$(VENV)/.test: $(BIN)/python pyproject.toml $(SOURCES)
	@echo 'Setting up (a minute or two the first time) …'
	@$(BIN)/python -m pip install --quiet '.[test]'
	@# Only for the axe.min.js in it, which looks for what keeps people out of a page; not what it asks for itself.
	@$(BIN)/python -m pip install --quiet --no-deps 'axe-playwright-python>=0.1.8'
	@touch $@

demo: $(VENV)/.demo
	@$(BIN)/python examples/demo.py

test: lint types imports tests

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

imports: $(VENV)/.test
	$(BIN)/lint-imports

tests: $(VENV)/.test
	$(BIN)/pytest -n 2 --dist loadfile

disturbed: $(VENV)/.test
	$(BIN)/python benchmarks/disturbed.py

fuzz: $(VENV)/.test
	$(BIN)/python benchmarks/fuzz.py --seconds 600

validate: $(VENV)/.test
	$(BIN)/python tests/validation/measure.py

validate-privacy: $(VENV)/.test
	$(BIN)/python -W ignore tests/validation/privacy_check.py

validate-changes: $(VENV)/.test
	$(BIN)/python tests/comparing/measure.py

benchmarks: $(VENV)/.test
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/runs.py
	$(BIN)/python benchmarks/rounds.py

docs: $(VENV)/.test
	$(BIN)/python docs/generate.py

golden: $(VENV)/.test
	-$(BIN)/pytest tests/reporting --rewrite-golden

clean:
	rm -rf $(VENV) build dist examples/plans examples/out benchmarks/out .mypy_cache .ruff_cache .pytest_cache .hypothesis
