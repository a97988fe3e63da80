# Two commands on a fresh machine with Python >= 3.11 and make: `make run`, `make test`.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test lint bench constraints clean

run: .venv/run.stamp  ## the main job on the sample dump
	$(BIN)/newsledger run corpus/sample -o outputs/sample

test: .venv/test.stamp  ## everything that CI holds
	$(BIN)/python -m pytest -n 2

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/test.stamp  ## words a second by stage; dates beside dateparser; the model beside a stock one
	$(BIN)/python tests/bench/bench_pipeline.py $(DUMP) $(if $(LIMIT),--limit $(LIMIT))
	$(BIN)/python tests/bench/bench_dates.py $(DUMP)
	$(BIN)/python tests/bench/bench_model.py $(DUMP)

# The exact versions that the tests pass with; run in a fresh environment after changing a dependency.
constraints: .venv/test.stamp
	$(BIN)/pip freeze --exclude-editable --exclude newsledger > constraints.txt

.venv/run.stamp: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newsledger needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11"; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install -q -c constraints.txt 'pip>=25.1'
	$(BIN)/pip install -q -c constraints.txt -e '.[warc]'
	touch $@

.venv/test.stamp: .venv/run.stamp
	$(BIN)/pip install -q -c constraints.txt --group dev
	touch $@

clean:
	rm -rf .venv outputs/sample dist
