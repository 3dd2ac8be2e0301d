"""Asks every operation of the API in five roles, with what fits its description and what does not.

    Scripts/python Tests/api/fuzz.py [--examples 20] [--roles housing,street]

Makes a demonstration district, serves it, takes a token for each role on the page of the account,
and lets schemathesis try each operation. Prints how many calls were made, and fails where one was
answered with a fault (5xx) or against the description.
"""

import argparse
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
GONGZHI = os.environ.get("GONGZHI", str(ROOT / ".build/debug/gongzhi"))
ROLES = ["housing", "street", "community", "enterprise", "system"]
CHECKS = ",".join(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_schema_conformance",
        "negative_data_rejection",
        "ignored_auth",
    ]
)


class District:
    def __init__(self, folder):
        made = subprocess.run(
            [GONGZHI, "demo", str(folder), "--json"], check=True, capture_output=True, text=True
        )
        self.accounts = {a["role"]: a for a in json.loads(made.stdout.splitlines()[-1])["accounts"]}
        with open(folder / "gongzhi.yaml", "a") as settings:
            settings.write("\ncalls_per_minute: 100000\n")
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = open(folder.parent / "server.log", "w+")
        self.server = subprocess.Popen(
            [GONGZHI, "serve", str(folder), "--port", str(port), "--plain"],
            stdout=self.log,
            stderr=self.log,
        )
        self.wait()

    def wait(self):
        for _ in range(300):
            try:
                if requests.get(self.address + "/readyz", timeout=1).ok:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise RuntimeError("the server does not come up")

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(timeout=30)

    def token(self, role):
        """Signs in as a person would and takes a token with all that may be had."""
        account, session = self.accounts[role], requests.Session()
        session.headers["Sec-Fetch-Site"] = "same-origin"

        def field(page):
            return re.search(r'name="_csrf" value="([^"]+)"', session.get(self.address + page).text)[1]

        session.post(
            self.address + "/sign-in",
            {"login_name": account["name"], "password": account["password"], "_csrf": field("/sign-in")},
        )
        page = session.get(self.address + "/account/tokens").text
        made = session.post(
            self.address + "/account/tokens",
            {
                "name": "试验",
                "days": "1",
                "permission": re.findall(r'name="permission" id="[^"]*" value="([^"]+)"', page),
                "_csrf": field("/account/tokens"),
            },
        )
        return re.search(r"<code>(gzt_[^<]+)</code>", made.text)[1]

    def known(self, token):
        """Things that really are there, by the name that they have in addresses."""
        headers = {"Authorization": f"Bearer {token}"}

        def get(path):
            return requests.get(f"{self.address}/api/v1/{path}", headers=headers).json()

        found = {"complex": [r["id"] for r in get("complexes?limit=40").get("items", [])]}
        lines = get("obligations?limit=60&state=all").get("items", [])
        found["key"] = [line["key"] for line in lines]
        found["organ"] = [organ["id"] for organ in get("organs").get("items", [])]
        facts = {fact for key in found["key"][:20] for fact in get(f"obligations/{key}")["facts"]}
        found["fact"] = sorted(facts)
        for fact in found["fact"][:20]:
            for part in get(f"facts/{fact}")["subject"]:
                found.setdefault(part["role"], []).append(part["id"])
        return {name: ids for name, ids in found.items() if ids}


def run(district, role, examples, folder):
    token = district.token(role)
    known = folder / f"known-{role}.json"
    known.write_text(json.dumps(district.known(token)))
    command = [
        sys.executable, "-m", "schemathesis.cli", "run", district.address + "/api/openapi.json",
        "--header", f"Authorization: Bearer {token}", "--checks", CHECKS,
        "--data-generation-method", "all", "--hypothesis-max-examples", str(examples),
        "--hypothesis-seed", "1", "--hypothesis-database", "none", "--workers", "2",
        "--request-timeout", "20000", "--hypothesis-suppress-health-check", "all",
        "--hypothesis-phases", "explicit,generate",
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=ROOT / "Tests/api",
        env=os.environ | {"SCHEMATHESIS_HOOKS": "hooks", "GONGZHI_KNOWN": str(known), "NO_COLOR": "1"},
    )
    (folder / f"{role}.log").write_text(done.stdout + done.stderr)
    calls = re.search(r"not_a_server_error\s+(\d+) / (\d+)", done.stdout)
    return done.returncode, int(calls[2]) if calls else 0, done.stdout


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--examples", type=int, default=20)
    options.add_argument("--roles", default=",".join(ROLES))
    asked = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="gongzhi-api-"))
    district = District(folder / "district")
    failed, total = False, 0
    try:
        for role in asked.roles.split(","):
            code, calls, text = run(district, role, asked.examples, folder)
            total += calls
            print(f"{'PASSED' if code == 0 and calls else 'FAILED'} api {role}: {calls} calls", flush=True)
            if code or not calls:
                failed = True
                print(text[-6000:])
    finally:
        district.stop()
    print(f"{total} calls; logs in {folder}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
