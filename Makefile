# One command each: `make run` (fresh clone to release), `make test`, `make ui`, `make lint`, `make bench`.
.DELETE_ON_ERROR:
.SUFFIXES:
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help install run test ui lint format lock docs bench clean
help:
	@echo "make run    every asset over the bundled sample, offline, into \$$ONRECORD_HOME (default ./data)"
	@echo "make test   all tests"
	@echo "make ui     Dagster web UI and daemon on 127.0.0.1:3000"
	@echo "make lint   ruff and mypy"
	@echo "make bench  quality and speed benchmarks (needs ../shared)"

install: $(READY)

$(READY): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "On Record needs Python 3.11 or newer; set PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@echo "installing the locked requirements into $(VENV)"
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

run: install
	@$(BIN)/python -m pipelines.run --sources sample --offline

# Files in their order: the longest ones come first, and no worker waits for them at the end.
test: install
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

ui: install
	@exec $(BIN)/python -m pipelines.ui

lint: install
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: install
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock:
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip compile --quiet --extra pipeline --extra dev --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --universal pyproject.toml --output-file requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip compile --quiet --extra train --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --universal --constraint requirements.lock pyproject.toml --output-file training/requirements.lock

docs: install
	@$(BIN)/python -c 'from onrecord.releases import dictionary_markdown; print(dictionary_markdown(), end="")' > docs/tables.md

bench: install
	@$(BIN)/python -m benchmarks

clean:
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
