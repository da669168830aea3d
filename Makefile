# Every task by name; `make` alone prints them. Each makes what it needs.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest
CHOSEN := $(if $(ONLY),-k "$(ONLY)")
# One of two runs may find no such test; a second one cannot make the folder.
NONE   := $(if $(ONLY),|| { test $$? = 5 && mkdir _build/no-such-test; })

# One arithmetic on every machine that can have it (see "Numbers" in README.md):
# the same kernels for any thread count. Set any of these to try another.
export OMP_NUM_THREADS ?= 1
ifneq (,$(filter x86_64 amd64,$(shell uname -m)))
export ATEN_CPU_CAPABILITY ?= avx2
export MKL_CBWR ?= AVX2
endif
export PYTHONPATH := $(CURDIR)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help book test check-pages pdf notebooks answers bench mutants drift serve lab
.PHONY: data colab clean pins
help:  ## print this list
	@awk -F ':[^#]*## ' '/^[a-z-]+:[^#]*## / {printf "  make %-13s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

book: $(VENV)/book  ## build the pages into _build/html (no torch needed)
	@rm -rf _build/html  # else Sphinx keeps an old style sheet, and pages that are gone
	$(BIN)/jupyter-book build . -W -n --keep-going
	@echo "Open _build/html/index.html, or run: make serve"

test: $(VENV)/all data book  ## re-execute every notebook and judge its page (ONLY=ch30_training: one)
	@rm -rf _build/no-such-test
	@# The browser's tests in a run of their own, apart from the notebooks' kernels.
	$(PYTEST) --ignore=tests/pages --ignore=tests/live $(CHOSEN) $(NONE)
	$(PYTEST) tests/pages tests/live $(CHOSEN) $(NONE)

check-pages: $(VENV)/all book  ## judge every page in full, Lighthouse included (RUNS=1: quick)
	@rm -rf _build/no-such-test
	$(PYTEST) -m "desk or not desk" tests/pages tests/live $(CHOSEN) $(NONE)
	$(PYTEST) -m desk -n 0 tests/lighthouse $(CHOSEN) $(NONE)

pdf: export BOOK_PDF := 1
pdf: $(VENV)/all book  ## print every page, and the whole book, to PDF (needs Chromium)
	$(BIN)/jupyter-book build . -W -n --keep-going --builder singlehtml
	$(BIN)/python -m tools.print_pdf

notebooks: $(VENV)/all data  ## execute the sources that changed into notebooks (FORCE=1: all)
	$(BIN)/python -m tools.notebooks $(if $(FORCE),--force)

answers:  ## judge every collected answer to an exercise (ONLY=ex30_1: one)
mutants:  ## plant bugs and see which cell catches each (ONLY=word)
drift:  ## re-execute the book under other arithmetics (ONLY="AVX2 or ex30_1": some)
answers mutants drift: $(VENV)/all data
	$(PYTEST) -m desk tests/$@ $(CHOSEN)

colab: $(VENV)/all data  ## run every notebook alone in Colab's own versions (10 GB)
	$(BIN)/pip install --quiet uv
	$(PYTEST) -m desk tests/colab $(CHOSEN)

bench: $(VENV)/all data  ## time an epoch in the page's steps and in other libraries
	$(PYTEST) -m desk -n 0 tests/bench $(CHOSEN)

serve: book  ## build the pages and show them on http://localhost:8000
	$(BIN)/python -m http.server 8000 --directory _build/html

lab: $(VENV)/all data  ## open the notebooks in JupyterLab
	$(BIN)/jupyter lab

data: $(VENV)/book  ## verify MNIST in data/, repair extracted files that are damaged
	@cd chapters && $(abspath $(BIN))/python ../cells/fetch_mnist.py
	@echo "MNIST: four files verified"

clean:  ## remove what was built (not the environment)
	rm -rf _build .ruff_cache .hypothesis

pins:  ## compile requirements.in into requirements.txt
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate \
	    --custom-compile-command "make pins" requirements.in -o requirements.txt

# The environment, in two steps: what builds pages, then what executes notebooks.
$(VENV)/book: requirements-book.in requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "Python 3.11 or later is needed, and $(PYTHON) is older or missing."; \
	    echo "Name another:  make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "Installing what builds the pages (about half a minute) ..."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -r requirements-book.in -c requirements.txt
	@touch $@

$(VENV)/all: requirements.txt | $(VENV)/book
	@echo "Installing what executes the notebooks (PyTorch: some 5 GB on Linux) ..."
	$(BIN)/python -m pip install -r requirements.txt
	@touch $@
