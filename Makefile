# Everything runs in .venv, which the first target that needs it creates: nothing but Python 3.11 and make is assumed.
.DEFAULT_GOAL := help
.PHONY: help site serve test score bench bench-names bench-who bench-figures bench-compare train world catalogs lock clean environment test-environment

PY := .venv/bin/python
PORT ?= 8000
GOLD := tests/gold

export NO_MKDOCS_2_WARNING := 1
ifndef SOURCE_DATE_EPOCH # the date on the pages is that of the last commit, so that a rebuild gives the same bytes
COMMITTED := $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(COMMITTED),)
export SOURCE_DATE_EPOCH := $(COMMITTED)
endif
endif

help: ## Show this
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' Makefile | expand -t 20

site: environment ## Build the site into site/
	$(PY) -m mkdocs build

serve: environment ## Show the site at localhost:8000 (PORT=...), rebuilt when a seed changes
	SITE_URL=http://127.0.0.1:$(PORT)/ $(PY) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: test-environment ## Run every check that a change has to pass
	@.ci/browser
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest -q -rfEs -n auto --dist loadfile
	$(PY) -m mkdocs build --strict
	@$(MAKE) --no-print-directory score

score: environment ## Measure what is read in seeds/ against what people read there
	$(PY) -m generator export --seeds seeds --out build/export
	$(PY) tests/score.py $(GOLD)/seeds.yml seeds build/export $$(cat $(GOLD)/floors)

bench: environment ## Time the stages on many copies of the seeds
	$(PY) benchmarks/run.py

bench-who: environment ## Measure which names are told to be one, two or perhaps one
	$(PY) -m benchmarks.who

bench-names: environment ## Measure the recognition of names on annotated corpora (CORPORA=folder)
	$(PY) -m benchmarks.names --corpora $(CORPORA) $(if $(CHECK),--check)

bench-figures: environment ## Measure figures, dates and events on the suites of peers (DATA=folder)
	$(PY) -m benchmarks.figures --data $(DATA)

bench-compare: environment ## Measure the comparison alone, on loss reports without text (DATA=folder)
	$(PY) -m benchmarks.compare --data $(DATA)

train: ## Make the clusters and weights of the recogniser anew (CORPORA=folder)
	@.ci/environment requirements-train.txt requirements.txt
	$(PY) -m training.clusters
	$(PY) -m training.recogniser --corpora $(CORPORA) $(if $(CHECK),--check)

catalogs: environment ## Bring locales/ in step with what templates, code and concepts say
	$(PY) -m generator.messages update

world: ## Compile the gazetteer of the world anew from its sources
	@.ci/environment requirements-train.txt requirements.txt
	PYTHONPATH=. $(PY) training/world.py

lock: ## Renew requirements*.txt from pyproject.toml
	@.ci/lock

clean: ## Remove the environment and all that was built
	@.ci/clean

environment:
	@.ci/environment requirements.txt

test-environment:
	@.ci/environment requirements-test.txt requirements.txt
