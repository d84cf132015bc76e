# The two commands of the README: `make demo` and `make test`. They need Python 3.11 or newer, pip and make.
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
UV_VERSION := 0.13.9
VENV := .venv
BIN := $(VENV)/bin
UV := .cache/uv/bin/uv
# Node.js comes with the environment, so that a machine without it can build and check the page.
NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
export UV_PYTHON_DOWNLOADS := never
export UV_LINK_MODE := copy
export PIP_ROOT_USER_ACTION := ignore

PAGE_TOOLS := page/node_modules/.ready
PAGE_BUILT := src/intgraph/page/dist
QUERY_BUILT := src/intgraph/web/static

.PHONY: demo test interop check-code check-page page docs bench bench-questions bench-pages bench-serving lock browser clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.ready ## answer the main question and write a page and RDF
	@$(BIN)/intgraph who Qingdao
	@$(BIN)/intgraph export exports/network.html exports/network.ttl

test: $(VENV)/.ready-dev browser check-code check-page ## every test, in a real browser too
	@$(BIN)/pytest -n auto --cov=intgraph --cov-report=term:skip-covered

interop: $(VENV)/.ready-dev ## what needs the data of others in ../shared; says so when it is absent
	@$(BIN)/pytest tests/interop

check-code: $(VENV)/.ready-dev
	@$(BIN)/ruff check src tests benchmarks docs
	@$(BIN)/ruff format --check --quiet src tests benchmarks docs
	@$(BIN)/mypy

check-page: $(PAGE_TOOLS) ## types, style and tests of the page's script, and whether its build is the one committed
	@$(BIN)/python page/make_contract.py .cache/contract.ts
	@cmp .cache/contract.ts page/src/contract.ts || { echo "page/src/contract.ts is out of date: run make page."; exit 1; }
	@cd page && $(NODE) npm run --silent check && $(NODE) npm run --silent test
	@rm -rf .cache/page .cache/query && cd page && $(NODE) node build.mjs ../.cache/page ../.cache/query
	@diff -rq .cache/page $(PAGE_BUILT) && diff -rq .cache/query $(QUERY_BUILT) || { echo "The built page is out of date: run make page."; exit 1; }

page: $(PAGE_TOOLS) ## build the script and style of the page from page/
	@$(BIN)/python page/make_contract.py page/src/contract.ts
	@cd page && $(NODE) node build.mjs ../$(PAGE_BUILT) ../$(QUERY_BUILT)

$(PAGE_TOOLS): page/package-lock.json $(VENV)/.ready-dev
	@cd page && $(NODE) npm install --no-save --silent
	@touch $@

browser: $(VENV)/.ready-dev
	@$(BIN)/python tests/browser/provide.py

$(UV): Makefile
	@test -n "$(PYTHON)" || { echo "intgraph needs Python 3.11 or newer: install it and run make again."; exit 2; }
	@echo "Making the environment (once) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --upgrade --target .cache/uv 'uv==$(UV_VERSION)'
	@touch $(UV)

$(VENV)/.ready: pyproject.toml uv.lock $(UV)
	@$(UV) sync --quiet --locked --inexact --no-dev --python $(PYTHON)
	@$(BIN)/python -m intgraph.gazetteer
	@touch $@

$(VENV)/.ready-dev: pyproject.toml uv.lock $(UV)
	@$(UV) sync --quiet --locked --inexact --all-extras --python $(PYTHON)
	@$(BIN)/python -m intgraph.gazetteer
	@touch $@ $(VENV)/.ready

docs: $(VENV)/.ready-dev ## make the reference pages from the code
	@INTGRAPH_LANG=en $(BIN)/python docs/make_reference.py

bench: $(VENV)/.ready-dev ## compare with rdflib, pyoxigraph and networkx; writes docs/performance.md (long)
	@$(BIN)/python -m benchmarks.run

bench-questions: $(VENV)/.ready-dev ## time every question; writes docs/performance-questions.md (long)
	@$(BIN)/python -m benchmarks.questions

bench-pages: $(VENV)/.ready-dev browser ## pages beside pyvis, tareco and bare sigma; writes docs/performance-page.md (long)
	@$(BIN)/python -m benchmarks.pages

bench-serving: $(VENV)/.ready-dev ## servers under load; writes docs/performance-serving.md
	@$(BIN)/python -m benchmarks.serving

lock: $(UV) ## pin the newest allowed packages
	@$(UV) lock --upgrade

clean: ## remove what was made; tables and exports stay
	@rm -rf $(VENV) .cache page/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
	@find graphs -name '.intgraph*.sqlite*' -delete
