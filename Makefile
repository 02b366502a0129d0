# The handful of things to do with Surguch. Everything finds a JDK 25 by itself; Maven comes with ./mvnw.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

STATE ?= state
jdk = export JAVA_HOME="$$(deploy/local/jdk)" && test -n "$$JAVA_HOME"
launch = $(jdk) && exec "$$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -cp 'deploy/journeys/target/journeys.jar:deploy/journeys/target/lib/*'
sources = $(shell find . -path ./state -prune -o -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -type f -print)

.PHONY: help demo test up down clean-state fmt prepare

help:               ## this list
	@grep -E '^[a-z-]+: .*##|^[a-z-]+:  +##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

demo: prepare target/packaged    ## play a certificate's way from the key carrier to the saved certificate, then stop
	@$(launch) ru.surguch.journey.Demo .

test: prepare       ## build all and run all tests on real servers, without Docker
	@$(jdk) && ./mvnw -B -ntp verify

up: prepare target/packaged      ## start everything and leave it running; prints addresses and tokens
	@$(launch) ru.surguch.journey.Up . $(STATE)

down:               ## stop what `make up` started; its state stays
	@test ! -e deploy/local/target/local.jar || { $(launch) ru.surguch.local.Down $(STATE); }

clean-state: down   ## stop it and forget its state
	@rm -rf "$(STATE)" && echo "forgotten: $(STATE)"

fmt:                ## format the Java sources
	@$(jdk) && ./mvnw -B -ntp -q spotless:apply

prepare:
	@deploy/local/prepare

# Maven's whole output goes to target/build.log; the screen gets a line per module.
target/packaged: $(sources)
	@echo "building the services, log in target/build.log" && mkdir -p target
	@$(jdk) && ./mvnw -B -ntp package -DskipTests 2>&1 | tee target/build.log | \
	  grep --line-buffered -oE 'Building Surguch.*|ERROR.*' || { echo "the build failed: target/build.log"; exit 1; }
	@touch $@
