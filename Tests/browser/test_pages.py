"""Every page at both widths: it answers, it fits, and everyone can use it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE, WIDE
from crawl import pages

ROLES = ["housing", "street", "enterprise", "system"]
# The page itself, without styles, scripts and pictures, which browsers keep.
HEAVIEST = 100 * 1024
# What can differ between light and dark, or between small letters and large ones. Colours are the
# same at both widths, and the wide page shows more of them; large letters are short of room on a
# phone.
BY_LOOK = {"type": "rule", "values": ["color-contrast", "scrollable-region-focusable"]}
DARK_AT, LARGE_AT = WIDE, PHONE


@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("role", ROLES)
def test_every_page_fits_and_is_accessible(visitor, role, width):
    found, count = [], 0
    page = visitor(role, width)
    for path, answer in pages(page):
        count += 1
        found += [f"{path}: {problem}" for problem in problems(page, answer)]
    assert count > 3, "the crawl found next to nothing"
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_sign_in_fits_and_is_accessible(visitor, width):
    page = visitor(width=width)
    assert list(problems(page, page.goto("/sign-in"))) == []


def test_a_page_that_is_too_wide_is_noticed(visitor):
    page = visitor(width=PHONE)
    answer = page.goto("/sign-in")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img width=900 height=9>')")
    assert len(list(problems(page, answer))) == 2


def problems(page, answer):
    if answer.status != 200:
        yield f"answers {answer.status}"
    if (size := len(answer.body())) > HEAVIEST:
        yield f"weighs {size // 1024} KB"
    if page.locator("h1").count() != 1:
        yield f"{page.locator('h1').count()} headings of the first order"
    wide = too_wide(page)
    if wide > 0:
        yield f"{wide} px too wide"
    yield from serious(page, "light")
    width = page.viewport_size["width"]
    if width == DARK_AT:
        page.emulate_media(color_scheme="dark")
        yield from serious(page, "dark", BY_LOOK)
        page.emulate_media(color_scheme="light")
    page.evaluate("document.documentElement.dataset.size = 'large'")
    if width == LARGE_AT:
        yield from serious(page, "large", BY_LOOK)
    if wide <= 0 and (wide := too_wide(page)) > 0:
        yield f"{wide} px too wide in large letters"


def too_wide(page):
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def serious(page, look, rules=None):
    """The page keeps the script that looks at it, and reports nothing but what is wrong."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found = page.evaluate("options => axe.run(document, options)", options)
    for violation in found["violations"]:
        if violation["impact"] in ("serious", "critical"):
            nodes = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            yield f"{look}: {violation['id']} ({violation['impact']}): {nodes}"
