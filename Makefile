# `make` alone lists the targets. Everything is installed into .venv, from locks with hashes.

MAKEFLAGS += --no-print-directory
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
UV := $(VENV)/lock/bin/uv
COMPILE := $(UV) --quiet --no-config pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-emit-package pip --upgrade
ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

.DEFAULT_GOAL := help
.PHONY: help setup run test eval bench crash check preview lock clean

help: ## list the targets
	@while IFS= read -r line; do case "$$line" in [a-z]*:*'## '*) \
	  printf '  make %-8s %s\n' "$${line%%:*}" "$${line#*## }";; esac; done < Makefile

setup: $(VENV)/dev.stamp ## install what running and testing need into .venv
	@:

run: $(VENV)/run.stamp $(VENV)/project.stamp ## start Byline: Discord where a token is set, else the terminal chat
	@$(BIN)/byline

test: $(VENV)/dev.stamp ## format, lint, types, tests: everything a change must pass
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/pytest --quiet --numprocesses auto --dist loadfile --cov --cov-report=term

eval: $(VENV)/dev.stamp ## ask the question sets and print the table
	@$(BIN)/python -m tests.eval

bench: $(VENV)/dev.stamp ## measure speed
	@$(BIN)/python -m tests.bench

crash: $(VENV)/dev.stamp ## kill it two hundred times while it reloads, publishes and undoes
	@$(BIN)/python -m tests.crash

check: $(VENV)/run.stamp $(VENV)/project.stamp ## prove the database: every span, every index
	@$(BIN)/byline check

preview: $(VENV)/dev.stamp ## draw cards as pictures, where there is a Chromium
	@$(BIN)/python -m tests.preview

lock: $(UV) ## renew both lock files
	@$(COMPILE) --group build --output-file requirements.lock
	@$(COMPILE) --group build --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean: ## remove the environment and every cache (never your data)
	@rm -rf $(VENV) .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache dist
	@find bot knowledge tests -type d -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/python.stamp:
	@for python in $${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do \
	  if "$$python" -c '$(ENOUGH)' 2>/dev/null; then "$$python" -m venv $(VENV) && : > $@; exit; fi; \
	done; echo 'Byline needs Python 3.11 or newer: install it, or name it: make PYTHON=/path/to/python3' >&2; exit 1

$(VENV)/run.stamp: requirements.lock $(VENV)/python.stamp
	@echo 'Installing into $(VENV) …' >&2
	@$(PIP) install --require-hashes -r requirements.lock
	@: > $@

$(VENV)/project.stamp: pyproject.toml $(VENV)/run.stamp
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q bot knowledge # also where Python is told not to write bytecode by itself
	@: > $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/project.stamp
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@: > $@

$(UV): $(VENV)/python.stamp
	@$(BIN)/python -m venv $(VENV)/lock
	@$(VENV)/lock/bin/python -m pip --quiet --quiet --disable-pip-version-check install uv
