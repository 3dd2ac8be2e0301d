"""Not a test: how long every kind of page takes and how heavy it is, the slowest ten, and how soon
a phone shows something. `python Tests/browser/page_times.py ADDRESS DISTRICT [ROLE…]`"""

import json
import pathlib
import sys
import time
import urllib.request

from conftest import CHROMIUM, sign_in
from crawl import kind, pages
from playwright.sync_api import sync_playwright

RUNS = 40
FAST_3G = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}


def main(address, folder, roles):
    known = json.loads(pathlib.Path(folder, "demonstration.json").read_text())
    accounts = {account["role"]: account for account in known}
    found = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for role in roles:
            window = browser.new_context(base_url=address, locale="zh-CN")
            page = window.new_page()
            sign_in(page, accounts[role])
            cookies = "; ".join(f"{c['name']}={c['value']}" for c in window.cookies())
            for path, _ in pages(page):
                found.setdefault(kind(path), measure(address + path, cookies))
        first = [first_paint(browser, address, accounts[roles[0]], path) for path in ("/", "/obligations")]
        browser.close()
    for name, (p99, size) in sorted(found.items(), key=lambda it: -it[1][0])[:10]:
        print(f"{p99:7.1f} ms p99 {size / 1024:7.1f} KB  {name}")
    heaviest = max(found.items(), key=lambda it: it[1][1])
    print(f"{len(found)} pages; the heaviest {heaviest[1][1] / 1024:.1f} KB ({heaviest[0]})")
    print("first paint on a phone (4 times slower, fast 3G):", [f"{ms:.0f} ms" for ms in first])


def measure(address, cookies):
    request = urllib.request.Request(address, headers={"Cookie": cookies})
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        size = len(urllib.request.urlopen(request).read())
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[int(RUNS * 0.99) - 1], size


def first_paint(browser, address, account, path):
    window = browser.new_context(base_url=address, viewport={"width": 390, "height": 844}, locale="zh-CN")
    page = window.new_page()
    sign_in(page, account)
    tools = window.new_cdp_session(page)
    tools.send("Network.emulateNetworkConditions", FAST_3G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(path)
    paint = page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"
    )
    window.close()
    return paint


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:] or ["housing"])
