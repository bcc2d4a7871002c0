# make run   the demo at http://127.0.0.1:8000        make demo  the main job without a browser
# make test  what is checked at every change          make test-full  the same, and every page in every look
# make lock  pin the dependencies anew (needs uv)

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo "$$name"; break; }; done)
UV ?= uv
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE := $(UV) pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock"
KERNEL := $(wildcard app/domain/stowage/search/kernel/*)

.PHONY: run demo test test-full lock screenshots translations clean

run: .venv/.run
	@$(BIN)/sampan run

demo: .venv/.run
	@$(BIN)/sampan machine
	@$(BIN)/sampan demo

test: .venv/.test
	@$(BIN)/sampan machine --tests
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

test-full: .venv/.test
	@$(BIN)/sampan machine --tests
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -m ""

screenshots: .venv/.test
	@$(BIN)/python -m tests.browser.screenshots

translations: .venv/.run
	@$(BIN)/sampan translations

lock:
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group build --extra test --constraint requirements.lock \
		--output-file requirements-test.lock

clean:
	rm -rf .venv

.venv/.run: requirements.lock pyproject.toml $(KERNEL)
	@test -n "$(PYTHON)" || { echo "Sampan needs Python 3.11 or newer; none was found." >&2; exit 2; }
	@echo "Installing into .venv (the first run takes a minute)"
	@$(PYTHON) -m venv .venv || { echo "Python lacks venv: apt-get install python3-venv" >&2; exit 2; }
	@$(PIP) --require-hashes --requirement requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: .venv/.run requirements-test.lock
	@echo "Installing what the tests need"
	@$(PIP) --require-hashes --requirement requirements-test.lock
	@touch $@
