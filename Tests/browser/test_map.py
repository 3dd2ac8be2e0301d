"""The map, the figures and the timeline, with the mouse and with the keyboard."""

import re

from keyboard import go, press, tab_to


def test_read_what_became_of_it_by_mouse(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    page.locator("table.listing tbody a").first.click()
    page.get_by_role("link", name="经过", exact=True).click()
    page.get_by_role("link", name="义务", exact=True).click()
    page.wait_for_url("**kind=duties")


def test_read_what_became_of_it_by_keyboard(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))
    press(page, "经过")
    page.wait_for_url("**/timeline")
    press(page, "义务")
    page.wait_for_url("**kind=duties")


def test_look_at_the_map_by_mouse(visitor):
    page = visitor("housing")
    page.get_by_role("link", name="地图").click()
    page.locator("path.leaflet-interactive").first.wait_for()
    assert page.locator("path.leaflet-interactive").count() > 20
    page.locator("path.leaflet-interactive").last.dispatch_event("click")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))


def test_look_at_the_map_by_keyboard(visitor):
    page = visitor("housing")
    go(page, "m", "/map")
    tab_to(page, "(it.getAttribute('href') || '').startsWith('/complexes/')")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))


def test_figures_stand_as_tables_without_a_script_and_as_bars_with_one(visitor):
    page = visitor("housing", script=False)
    page.goto("/figures")
    tables = page.locator("table[data-chart]").count()
    assert tables >= 4 and page.locator("canvas").count() == 0
    page = visitor("housing")
    page.goto("/figures")
    page.locator("canvas").first.wait_for()
    assert page.locator("canvas").count() == tables
    page.locator("table[data-chart] a").first.click()
    page.wait_for_url("**/obligations**")
