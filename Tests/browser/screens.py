"""Not a test: takes pictures of every page. Started by Scripts/screenshots."""

import pytest
from conftest import PHONE, ROOT, WIDE
from crawl import kind, pages
from test_pages import ROLES


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("role", ROLES)
def test_take_pictures(visitor, role, width):
    folder = ROOT / ".build/screens"
    page = visitor(role, width)
    for path, _ in pages(page):
        name = kind(path).strip("/").replace("/", "-") or "desk"
        page.screenshot(path=folder / f"{role}-{width}-{name}.png", full_page=True)
