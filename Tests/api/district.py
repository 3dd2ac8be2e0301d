"""A demonstration district that is served, and what a role knows of it."""

import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
GONGZHI = os.environ.get("GONGZHI", str(ROOT / ".build/debug/gongzhi"))


def made(folder):
    """A small district: what matters is that there is something of everything."""
    done = subprocess.run(
        [GONGZHI, "demo", str(folder), "--units", "200", "--json"],
        check=True, capture_output=True, text=True, cwd=ROOT,
    )
    with open(folder / "gongzhi.yaml", "a") as settings:
        settings.write("\ncalls_per_minute: 100000\n")
    return {a["role"]: a for a in json.loads(done.stdout.splitlines()[-1])["accounts"]}


class District:
    """One role's own copy, so that no other role changes what its seed will meet."""

    def __init__(self, original, accounts, role, name=None):
        self.account = accounts[role]
        self.folder = original.parent / (name or role)
        shutil.copytree(original, self.folder)
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = open(original.parent / f"{role}-server.log", "w+")
        self.server = subprocess.Popen(
            [GONGZHI, "serve", str(self.folder), "--port", str(port), "--plain"],
            stdout=self.log, stderr=self.log, cwd=ROOT,
        )
        self.wait()
        self.token = self.new_token()

    def wait(self):
        for _ in range(600):
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

    def new_token(self):
        """Signs in as a person would and takes a token with all that may be had."""
        session = requests.Session()
        session.headers["Sec-Fetch-Site"] = "same-origin"

        def field(page):
            text = session.get(self.address + page).text
            return re.search(r'name="_csrf" value="([^"]+)"', text)[1]

        session.post(
            self.address + "/sign-in",
            {
                "login_name": self.account["name"],
                "password": self.account["password"],
                "_csrf": field("/sign-in"),
            },
        )
        page = session.get(self.address + "/account/tokens").text
        answer = session.post(
            self.address + "/account/tokens",
            {
                "name": "试验",
                "days": "1",
                "permission": re.findall(r'name="permission" id="[^"]*" value="([^"]+)"', page),
                "_csrf": field("/account/tokens"),
            },
        )
        return re.search(r"<code>(gzt_[^<]+)</code>", answer.text)[1]

    def get(self, path):
        """The answer to a question, or nothing where the role may not ask it."""
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = requests.get(f"{self.address}/api/v1/{path}", headers=headers, timeout=20)
        return answer.json() if answer.ok else {}

    def known(self, description):
        """Things that really are there, by the name that they have in addresses: every list is
        asked, and its rows bear the name of what stands behind it in the addresses."""
        found = {}
        paths = description["paths"]
        for path in paths:
            inside = re.fullmatch(r"/api/v1/([a-z-]+)/\{(\w+)\}", path)
            if inside and "get" in paths.get(f"/api/v1/{inside[1]}", {}):
                rows = self.get(f"{inside[1]}?limit=40" if inside[1] != "organs" else "organs")
                ids = [row.get("id") or row.get("key") for row in rows.get("items", [])]
                found.setdefault(inside[2], []).extend(i for i in ids if i)
        for key in found.get("key", [])[:10]:
            for fact in self.get(f"obligations/{key}").get("facts", []):
                found.setdefault("fact", []).append(fact)
        for fact in found.get("fact", [])[:10]:
            for part in self.get(f"facts/{fact}").get("subject", []):
                found.setdefault(part["role"], []).append(part["id"])
        return {name: list(dict.fromkeys(ids)) for name, ids in found.items() if ids}
