"""The real program on a freshly made demonstration district, driven by Debian's Chromium."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
GONGZHI = os.environ.get("GONGZHI", str(ROOT / ".build/debug/gongzhi"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDE, PHONE = 1440, 390


class District:
    """A demonstration district that is being served."""

    def __init__(self, folder):
        self.folder = folder
        made = subprocess.run(
            [GONGZHI, "demo", str(folder), "--units", "2000", "--json"], check=True, capture_output=True, text=True
        )
        self.accounts = {a["role"]: a for a in json.loads(made.stdout.splitlines()[-1])["accounts"]}
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = open(folder.parent / "server.log", "wb")
        self.server = subprocess.Popen(
            [GONGZHI, "serve", str(folder), "--port", str(self.port), "--plain"],
            stdout=self.log,
            stderr=self.log,
        )
        self.wait()

    def wait(self):
        for _ in range(100):
            try:
                urllib.request.urlopen(self.address + "/readyz", timeout=1)
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(pathlib.Path(self.log.name).read_text())

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(timeout=30)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Served:
    """A district that somebody serves already: quicker while writing tests."""

    def __init__(self, address, folder):
        self.address = address
        self.folder = folder
        known = json.loads(pathlib.Path(folder, "demonstration.json").read_text())
        self.accounts = {a["role"]: a for a in known}


@pytest.fixture(scope="session")
def district(tmp_path_factory):
    if address := os.environ.get("GONGZHI_ADDRESS"):
        yield Served(address, os.environ["GONGZHI_DISTRICT"])
        return
    district = District(tmp_path_factory.mktemp("gongzhi") / "district")
    yield district
    district.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, district):
    """Opens a window for somebody: `visitor("housing", width=390, script=False)`."""
    windows = []

    def open_window(role=None, width=WIDE, script=True):
        window = chromium.new_context(
            base_url=district.address,
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            locale="zh-CN",
            has_touch=width == PHONE,
        )
        windows.append(window)
        page = window.new_page()
        if role:
            sign_in(page, district.accounts[role])
        return page

    yield open_window
    for window in windows:
        window.close()


def sign_in(page, account):
    page.goto("/sign-in")
    page.get_by_label("用户名").fill(account["name"])
    page.get_by_label("密码").fill(account["password"])
    page.get_by_role("button", name="登录").click()
    page.locator("form.leave").wait_for(state="attached")
