"""Asks every operation of the API in five roles, with what fits its description and what does not.

    Scripts/python Tests/api/fuzz.py [--examples 3] [--roles housing,street] [--seed 1]

Makes a demonstration district, serves a copy of it to each role, takes a token on the page of the
account, lets schemathesis try each operation and adds probes of our own. Prints how many calls were
made, and fails where one was answered with a fault (5xx) or against the description. The same seed
makes the same calls.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import requests

from district import ROOT, District, made
from probes import probes

ROLES = ["housing", "street", "community", "enterprise", "system"]
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "response_headers_conformance",
    "negative_data_rejection",
    "ignored_auth",
]


def described(district):
    return requests.get(district.address + "/api/openapi.json", timeout=20).json()


def learn(folder, accounts):
    """What is there, as the housing bureau sees it: every role is to ask also for what it may not."""
    district = District(folder / "district", accounts, "housing", "looked-at")
    try:
        (folder / "known.json").write_text(json.dumps(district.known(described(district))))
    finally:
        district.stop()


def command(district, seed, examples):
    return [
        sys.executable, "-m", "schemathesis.cli", "run", district.address + "/api/openapi.json",
        "--header", f"Authorization: Bearer {district.token}", "--checks", ",".join(CHECKS),
        "--data-generation-method", "all", "--hypothesis-max-examples", str(examples),
        "--hypothesis-seed", str(seed), "--hypothesis-database", "none", "--workers", "1",
        "--request-timeout", "20000", "--hypothesis-suppress-health-check", "all",
        "--hypothesis-phases", "explicit,generate", "--hypothesis-deadline", "None",
    ]


def tried(role, folder, accounts, asked):
    """What came of one role: the number of calls, and the words of what was wrong."""
    district = District(folder / "district", accounts, role)
    try:
        description = described(district)
        own = {"SCHEMATHESIS_HOOKS": "hooks", "GONGZHI_KNOWN": str(folder / "known.json")}
        own |= {"GONGZHI_SEED": str(asked.seed), "NO_COLOR": "1"}
        done = subprocess.run(
            command(district, asked.seed, asked.examples), capture_output=True, text=True,
            cwd=ROOT / "Tests/api", env=os.environ | own,
        )
        (folder / f"{role}.log").write_text(done.stdout + done.stderr)
        calls = re.search(r"not_a_server_error\s+(\d+) / (\d+)", done.stdout)
        wrong = [] if done.returncode == 0 and calls else [done.stdout[-6000:] + done.stderr[-2000:]]
        count = int(calls[2]) if calls else 0
        for name, fault in probes(district, description):
            count += 1
            wrong += [f"{name}: {fault}"] if fault else []
        return role, count, wrong
    finally:
        district.stop()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--examples", type=int, default=3)
    options.add_argument("--roles", default=",".join(ROLES))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--lanes", type=int, default=2)
    asked = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="gongzhi-api-"))
    accounts = made(folder / "district")
    learn(folder, accounts)
    failed, total = False, 0
    with concurrent.futures.ThreadPoolExecutor(asked.lanes) as lanes:
        runs = lanes.map(lambda role: tried(role, folder, accounts, asked), asked.roles.split(","))
        for role, count, wrong in runs:
            total += count
            failed = failed or bool(wrong)
            print(f"{'FAILED' if wrong else 'PASSED'} api {role}: {count} calls", flush=True)
            print(*wrong, sep="\n", end="\n" if wrong else "", flush=True)
    print(f"{total} calls; logs in {folder}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
