# The few commands of this house. Each one brings what it needs.
.PHONY: demo test fuzz bench soak install format lint clean

DIR ?= .build/demo
PREFIX ?= /usr/local
HOST ?= 127.0.0.1
PORT ?= 8080

demo:  ## a complete demonstration district on http://127.0.0.1:8080
	@DIR="$(DIR)" HOST="$(HOST)" PORT="$(PORT)" Scripts/demo

test:  ## everything that must hold before a change lands
	@Scripts/test

fuzz:  ## every operation of the API with many more calls than make test has time for
	@Scripts/setup test
	swift build --product gongzhi
	Scripts/python Tests/api/fuzz.py --examples 100

bench:  ## the benchmarks, each against its limit in the same run
	@Scripts/setup build
	@Scripts/bench

soak:  ## hundreds of kills and power cuts instead of a handful
	@Scripts/setup build
	swift build --build-tests
	GONGZHI_SOAK=200 Scripts/with-postgres swift test --skip-build --filter 'Kill|PowerCut'

install:  ## the release build and all that it reads, below PREFIX
	@Scripts/install "$(PREFIX)"

format:
	swift format format -i -r -p Sources Tests Package.swift

lint:
	swift format lint --strict -r -p Sources Tests Package.swift

clean:
	rm -rf .build
