# `make` alone lists the commands. Variables are given on make's command line and reach the library as REPORT_…;
# see README.md for what each means.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help report lab check test bench update clean kernel lint format

# Java splits a class path at a colon, Maven takes a backslash for a slash.
ifneq (,$(or $(findstring :,$(CURDIR)),$(findstring \,$(CURDIR))))
$(error The path of the project has a colon or a backslash, with which the library cannot be built or found: $(CURDIR). Rename or move the folder)
endif

PYTHON ?= python3
export PYTHON

# A bare variable of the shell (OUT, TO, …) may mean something else: only make's command line counts.
VARIABLES := SNAPSHOT FROM TO LANGUAGES LANGUAGE OUT SOURCE ENVIRONMENT ARGS PYTHON
GIVEN := $(foreach v,$(.VARIABLES),$(if $(filter command,$(origin $v)),$v))
ifneq (,$(filter-out $(VARIABLES),$(GIVEN)))
$(error make does not know the variable $(filter-out $(VARIABLES),$(GIVEN)). It knows $(VARIABLES))
endif
$(foreach v,$(filter $(VARIABLES),$(GIVEN)),$(eval export REPORT_$v := $$(value $v)))
unexport $(filter-out PYTHON,$(VARIABLES))

# Of JupyterLab and the tests; one that is named has what environment.yml or requirements.txt lists.
ENVIRONMENT := $(if $(filter command,$(origin ENVIRONMENT)),$(ENVIRONMENT),.venv)
READY := $(if $(filter .venv,$(ENVIRONMENT)),.venv/.ready)
PY := "$(ENVIRONMENT)/bin/python"
JJAVA := $(ENVIRONMENT)/share/jupyter/kernels/java/jjava.jar
JAR := lib/target/large-scale-models.jar
KERNEL := lib/target/kernel/kernel.jar
ARCHIVE := lib/target/classes.jsa
CHECKED := lib/target/check/compiled
# Korean paths need a UTF-8 locale.
MAVEN := LC_ALL=C.UTF-8 mvn -B -ntp -Dstyle.color=never -f lib/pom.xml
CHECK = $(MAVEN) -Pcheck -Djjava.jar="$(abspath $(JJAVA))"

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

# exec, here and below: a make that is stopped stops what it runs, not a shell in between. A notebook's relative paths
# are relative to its folder, as in JupyterLab.
report: $(ARCHIVE) ## Execute the notebooks and write the pages: SNAPSHOT=2024-07-24 FROM=2020 TO=2023 LANGUAGES="ko en" OUT=build/report
	@cd notebooks && exec sh ../lib/java.sh largescale.press.run.Main

lab: kernel ## Open the notebooks in JupyterLab: SNAPSHOT, FROM, TO as above, LANGUAGE=ko ARGS="--no-browser --port=8889"
	@exec $(PY) -m jupyterlab --allow-root --ServerApp.root_dir=. --LabApp.default_url=/lab/tree/notebooks \
		--KernelSpecManager.ensure_native_kernel=False --KernelSpecManager.allowed_kernelspecs=java \
		--LabApp.news_url=None --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate $(ARGS)

check: lint $(CHECKED) ## Check the library and the pages that it makes in a minute: without browser and notebooks
	@$(CHECK) surefire:test

test: kernel check ## Test everything: library, notebooks, pages and commands
	@$(PY) -m pytest lib/tests

lint: $(READY)
	@$(PY) -m ruff check -q lib && $(PY) -m ruff format -q --check lib
	@"$(ENVIRONMENT)/bin/biome" check --log-level=warn lib/src/main/resources

format: $(READY)
	@$(PY) -m ruff check -q --fix lib && $(PY) -m ruff format -q lib
	@"$(ENVIRONMENT)/bin/biome" check --write --log-level=warn lib/src/main/resources
	@$(CHECK) -q formatter:format

update: $(JAR) ## Fetch Epoch AI's current export, check it and add it to data/snapshots: SOURCE=https://… or a file
	@exec sh lib/java.sh largescale.press.update.Update

bench: kernel ## Measure the report, one notebook, the kernel, and the counting of larger lists, in five minutes
	@exec $(PY) lib/bench/bench.py

clean: ## Remove all that make has made
	rm -rf build lib/target .venv

# The tools that a command needs are looked for before anything is fetched.
$(JAR): lib/pom.xml $(shell find lib/src/main -type f -not -path '*/kernel/*')
	@sh lib/setup/check.sh java maven
	@[ -d "$$HOME/.m2/repository/tech/tablesaw" ] || echo "Fetching Java libraries, some 150 MB; the first time takes a minute or two …"
	@echo "Building the library …"
	@rm -rf lib/target/dependency $(ARCHIVE) && mkdir -p build
	@$(MAVEN) package -Dmaven.test.skip > build/maven.log 2>&1 || { cat build/maven.log; exit 1; }
	@touch $@

# Of the classes that a small report of ours loads, whatever is asked for. Without it all programs work, but later.
$(ARCHIVE): $(JAR) lib/setup/classes.ipynb
	@cd notebooks && env $(VARIABLES:%=-u REPORT_%) REPORT_OUT="$(CURDIR)/build/recorded" sh ../lib/java.sh \
		-XX:SharedArchiveFile= -XX:ArchiveClassesAtExit="$(CURDIR)/$@.new" \
		largescale.press.run.Main ../lib/setup/classes.ipynb > ../build/recorded.log 2>&1 && mv ../$@.new ../$@ || true
	@rm -rf build/recorded

.venv/.ready: requirements.txt
	@sh lib/setup/check.sh python java maven
	@echo "Fetching JupyterLab and what the tests need into .venv, some 600 MB; that takes two or three minutes …"
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(KERNEL): $(JAR) $(READY) $(wildcard lib/src/main/java/largescale/kernel/*.java)
	@mkdir -p lib/target/kernel/classes
	@javac -nowarn -proc:none --release 17 -parameters -encoding UTF-8 -d lib/target/kernel/classes \
		-cp "$(JAR):lib/target/dependency/*:$(JJAVA)" lib/src/main/java/largescale/kernel/*.java
	@jar --create --file $@ -C lib/target/kernel/classes .

# The folders too: one that has lost a file is newer.
$(CHECKED): lib/pom.xml lib/formatter.xml $(shell find lib/src) $(READY)
	@$(CHECK) test-compile
	@touch $@

# Written each time: the project, or its environment, may have been moved.
kernel: $(KERNEL) $(ARCHIVE) ## Install the Java kernel with the library into the Python environment, for any JupyterLab
	@$(PY) lib/setup/kernel.py
