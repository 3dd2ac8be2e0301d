"""How somebody likes their pages, and the keys for those who work without a mouse."""

import re

import pytest
from conftest import sign_in


def ground(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def letters(page):
    return page.evaluate("getComputedStyle(document.documentElement).fontSize")


@pytest.mark.parametrize("script", [True, False])
def test_large_and_dark_by_mouse_and_back(visitor, script):
    page = visitor("street", script=script)
    light = ground(page)
    page.get_by_role("button", name="大字").click()
    assert letters(page) == "20px"
    page.get_by_role("button", name="深色").click()
    assert ground(page) != light and letters(page) == "20px"
    elsewhere = visitor("street", script=script)
    assert ground(elsewhere) == ground(page) and letters(elsewhere) == "20px"
    page.get_by_role("link", name="显示设置").click()
    page.get_by_label("标准字").check()
    page.get_by_label("跟随设备").check()
    page.get_by_role("button", name="就这样显示").click()
    assert ground(page) == light and letters(page) == "16px"


def test_large_and_dark_by_keyboard(visitor):
    page = visitor("enterprise")
    light = ground(page)
    press(page, "大字")
    assert letters(page) == "20px"
    press(page, "深色")
    assert ground(page) != light
    press(page, "浅色")
    press(page, "标准字")
    assert ground(page) == light and letters(page) == "16px"


def press(page, words):
    for _ in range(200):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.innerText") == words:
            break
    page.keyboard.press("Enter")
    page.get_by_role("button", name=words, exact=True).wait_for(state="detached")


def test_keys_lead_where_the_navigation_leads(visitor):
    page = visitor("housing")
    page.keyboard.press("g")
    page.keyboard.press("x")
    page.wait_for_url("**/complexes")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") in ("search", "text")
    page.keyboard.type("gx?")
    assert page.evaluate("document.activeElement.value") == "gx?"
    assert page.url.endswith("/complexes") and page.locator("dialog").count() == 0
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator("table.listing tbody tr a[href]").first
    assert first.evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))
    page.keyboard.press("e")
    page.wait_for_url("**/change")


def test_the_help_panel_is_a_dialog_and_leaves_the_place_alone(visitor):
    page = visitor("housing")
    address = page.url
    page.keyboard.press("?")
    page.get_by_role("dialog", name="快捷键").wait_for()
    assert page.get_by_role("dialog").get_by_text("到“义务与期限”").is_visible()
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    assert page.url == address


def test_the_keys_stand_on_a_page_without_javascript(visitor, district):
    page = visitor(script=False)
    sign_in(page, district.accounts["housing"])
    page.get_by_role("link", name="快捷键").click()
    page.get_by_role("link", name="到“义务与期限”").click()
    page.wait_for_url("**/obligations")
