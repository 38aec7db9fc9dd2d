# `make` alone lists the commands. Variables are given on make's command line and reach the library as REPORT_…;
# see README.md for what each means.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help report preview lab check test bench update clean kernel kernelspec environment lint format

# Java splits a class path at a colon, Maven takes a backslash for a slash, and what runs a script reads a line.
define NEWLINE


endef
ifneq (,$(or $(findstring :,$(CURDIR)),$(findstring \,$(CURDIR)),$(findstring $(NEWLINE),$(CURDIR))))
$(error The path of the project has a colon, a backslash or a line break, with which the library cannot be built or found: $(CURDIR). Rename or move the folder)
endif

PYTHON ?= python3
export PYTHON

# A bare variable of the shell (OUT, TO, …) may mean something else: only make's command line counts.
$(foreach v,SNAPSHOT FROM TO LANGUAGES LANGUAGE OUT SOURCE RUNS ARGS,$(if $(filter command,$(origin $v)),$(eval export REPORT_$v := $$(value $v))))

unexport SNAPSHOT FROM TO LANGUAGES LANGUAGE OUT SOURCE RUNS ARGS

# The active virtual or conda environment, if it has what requirements.txt pins; else one of the project's own.
ACTIVE := $(shell for e in "$$VIRTUAL_ENV" "$$CONDA_PREFIX"; do \
	[ -n "$$e" ] && "$$e/bin/python" lib/setup/satisfied.py requirements.txt 2>/dev/null && echo "$$e" && break; done)
# In the environment of the recipes, where a shell takes whatever a path has in it.
export ENVIRONMENT := $(or $(ACTIVE),$(CURDIR)/.venv)
READY := $(if $(ACTIVE),,.venv/.ready)
# The kernel's jar lies in its wheel alone; of all that Python has, make report needs nothing else.
WHEEL := $(if $(ACTIVE),,.venv/.wheel)
KERNEL := "$$ENVIRONMENT/share/jupyter/kernels/java/jjava.jar"
# Korean paths need a UTF-8 locale.
MAVEN := LC_ALL=C.UTF-8 mvn -B -ntp -Dstyle.color=never -Djjava.jar=$(KERNEL) -f lib/pom.xml
JAR := lib/target/large-scale-models.jar

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

# exec, here and below: a make that is stopped stops what it runs, not a shell in between.
report: $(JAR) ## Execute the notebooks and write the pages: SNAPSHOT=2024-07-24 FROM=2020 TO=2023 LANGUAGES="ko en" OUT=build/report
	@exec lib/run.sh $(KERNEL) "$$PWD/lib/target/report.jsa"

preview: $(JAR) ## Show the page of each notebook that is saved, in the browser: SNAPSHOT, FROM, TO, LANGUAGES as above
	@exec lib/preview.sh $(KERNEL) "$$PWD/lib/target/report.jsa"

lab: kernel ## Open the notebooks in JupyterLab: SNAPSHOT, FROM, TO as above, LANGUAGE=ko ARGS="--no-browser --port=8889"
	@exec "$$ENVIRONMENT/bin/python" lib/jupyter/lab.py

check: lint ## Check the library and the pages that it makes in a minute: without browser and notebooks
	@$(MAVEN) -Pcheck test -DexcludedGroups=slow

test: kernel lint ## Test everything: library, notebooks, pages and commands
	@$(MAVEN) -Pcheck test
	@"$$ENVIRONMENT/bin/python" -m pytest lib/tests

lint: environment
	@"$$ENVIRONMENT/bin/ruff" check -q lib && "$$ENVIRONMENT/bin/ruff" format -q --check lib
	@"$$ENVIRONMENT/bin/biome" check --log-level=warn lib/src/main/resources

format: environment
	@"$$ENVIRONMENT/bin/ruff" check -q --fix lib && "$$ENVIRONMENT/bin/ruff" format -q lib
	@"$$ENVIRONMENT/bin/biome" check --write --log-level=warn lib/src/main/resources
	@$(MAVEN) -q -Pcheck formatter:format

update: $(JAR) ## Fetch Epoch AI's current export, check it and add it to data/snapshots: SOURCE=https://… or a file
	@sh lib/setup/check.sh java
	@exec lib/java.sh java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(JAR):lib/target/dependency/*" largescale.update.Update

bench: kernel ## Measure beside pandas, Plotly and nbconvert, in half an hour: RUNS=5
	@exec "$$ENVIRONMENT/bin/python" lib/bench/bench.py

clean: ## Remove all that make has made
	rm -rf build lib/target .venv

# Environment and library are made at the same time: the one waits for the network, the other for the compiler.
kernel:
	@$(SET_UP) kernelspec

environment:
	@$(if $(READY),$(SET_UP) $(READY))

# Two makes may set up at the same time. One does it, in a make of its own; the other waits, and finds it done.
SET_UP = sh lib/setup/check.sh python && exec $(PYTHON) lib/setup/alone.py build/setup.lock \
	$(MAKE) --no-print-directory -s -j2 SETTING_UP=yes
JAR_OF := lib/pom.xml $(WHEEL) $(shell find lib/src/main -type f)

ifndef SETTING_UP

.venv/.wheel: requirements.txt
	@$(SET_UP) $@

$(JAR): $(JAR_OF)
	@$(SET_UP) $@

else

# .ready names the place, since scripts in an environment do. One that was moved, copied or broken off while it was
# filled, or whose Python is gone, is made anew; make report needs its jar alone, wherever it was made.
ifneq (,$(filter kernelspec .venv/.ready,$(MAKECMDGOALS)))
$(shell [ ! -f .venv/.ready ] || { [ "$$(cat .venv/.ready)" = "$$(pwd -P)" ] && \
	.venv/bin/python lib/setup/satisfied.py requirements.txt; } 2>/dev/null || rm -f .venv/.ready .venv/.wheel)
endif

.venv/.wheel: requirements.txt
	@sh lib/setup/check.sh venv
	@echo "Fetching the Java kernel …"
	@$(PYTHON) -m venv --clear .venv
	@sed -n '/^jjava==/,/[^\\]$$/p' requirements.txt | \
		.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r /dev/stdin
	@touch $@

kernelspec: $(READY) $(JAR)
	@sh lib/setup/check.sh java
	@"$$ENVIRONMENT/bin/python" lib/setup/kernel.py
	@"$$ENVIRONMENT/bin/python" lib/setup/archive.py
	@sh lib/setup/git.sh

.PRECIOUS: .venv/.ready
.venv/.ready: .venv/.wheel
	@echo "Setting up the Python environment .venv …"
	@echo begun > $@
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@.venv/bin/python lib/setup/kernel.py
	@pwd -P > $@

$(JAR): $(JAR_OF)
	@sh lib/setup/check.sh maven
	@echo "Building the library …"
	@rm -rf lib/target/dependency lib/target/report.jsa && mkdir -p build
	@$(MAVEN) package -Dmaven.test.skip > build/maven.log 2>&1 || { cat build/maven.log; exit 1; }
	@touch $@

endif
