# `make run` opens the room; `make test` runs what continuous integration runs.
# Works with GNU make 3.81 and a POSIX sh: macOS has nothing newer.

BIN := .venv/bin
STAMP := .venv/.ready
ARGS ?=
BENCHMARKS := keystroke join opening history replica

.PHONY: run test check format lint types imports tests setup example snapshots bench clean help

help:  ## What can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1: /p' Makefile

run: $(STAMP)  ## Open a workshop: the facilitator's screen here, the SSH server beside it
	@$(BIN)/workshop run $(ARGS)

test: check  ## Everything continuous integration runs
check: format lint types imports tests

format: $(STAMP)  ## Is the code formatted
	$(BIN)/ruff format --check .

lint: $(STAMP)  ## Is the code clean
	$(BIN)/ruff check .

types: $(STAMP)  ## Are the types right
	$(BIN)/mypy

imports: $(STAMP)  ## Do the layers hold
	$(BIN)/lint-imports

tests: $(STAMP)  ## Does it work
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

setup: $(STAMP)  ## Make .venv; without network once it is there
$(STAMP): pyproject.toml .ci/constraints.txt .ci/setup
	@.ci/setup
	@touch $(STAMP)

example: $(STAMP)  ## Write the example in exports/ anew
	$(BIN)/python -m tests.export.example

snapshots: $(STAMP)  ## Write the pictures of the screens anew; look at them before you commit
	$(BIN)/pytest tests/tui --snapshot-update
	$(BIN)/python -m tests.tui.readme docs/img

bench: $(STAMP)  ## Measure; figures and machine go to benchmarks/README.md
	@for name in $(BENCHMARKS); do $(BIN)/python -m benchmarks.$$name || exit 1; done

clean:  ## Remove what was made; workshops are kept
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find workshop tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
