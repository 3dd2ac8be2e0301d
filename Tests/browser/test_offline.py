"""A phone may keep the house among its programs, but nothing of what is in it."""

import json
import urllib.request


def test_without_a_network_a_page_says_so_and_nothing_is_kept(visitor):
    page = visitor("housing")
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    page.goto("/complexes")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.goto("/obligations")
    kept = page.evaluate(
        """caches.keys().then(names => Promise.all(names.map(name => caches.open(name)
          .then(cache => cache.keys()).then(all => all.map(it => new URL(it.url).pathname)))))"""
    )
    assert sorted(sum(kept, [])) == ["/assets/icon.svg", "/assets/look.css", "/assets/offline.html"]
    page.context.set_offline(True)
    page.goto("/complexes")
    assert page.get_by_role("heading", name="现在没有网络").is_visible()
    page.context.set_offline(False)
    page.get_by_role("link", name="再试一次").click()
    page.locator("nav#menu").wait_for()


def test_the_manifest_names_icons_that_are_there(district):
    answer = urllib.request.urlopen(district.address + "/assets/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    for icon in json.load(answer)["icons"]:
        assert urllib.request.urlopen(f"{district.address}/assets/{icon['src']}").status == 200
