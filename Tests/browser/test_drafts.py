"""A form is begun, left and continued: with the mouse, with the keyboard, with and without a script."""

import re

import pytest


def begin(page, name):
    page.goto("/complexes/new")
    page.get_by_label("小区名称", exact=True).fill(name)


def test_begin_leave_and_continue_by_mouse_without_a_script(visitor):
    page = visitor("housing", script=False)
    begin(page, "半途苑")
    page.get_by_role("button", name="存草稿").click()
    assert "草稿存好了" in page.locator(".flash").first.inner_text()
    page.goto("/drafts")
    page.locator("main table a").first.click()
    assert page.get_by_label("小区名称", exact=True).input_value() == "半途苑"
    page.goto("/complexes/new")
    page.get_by_role("link", name="接着填").click()
    assert page.get_by_label("小区名称", exact=True).input_value() == "半途苑"
    page.goto("/complexes/new")
    page.get_by_role("button", name="丢掉").click()
    page.goto("/complexes/new")
    assert page.get_by_role("link", name="接着填").count() == 0


def test_begin_leave_and_continue_by_keyboard(visitor):
    page = visitor("housing")
    page.keyboard.press("g")
    page.keyboard.press("x")
    page.wait_for_url("**/complexes")
    page.keyboard.press("n")
    page.wait_for_url("**/complexes/new")
    focus(page, "document.activeElement.name === 'name'")
    page.keyboard.type("键盘苑")
    focus(page, "document.activeElement.innerText === '存草稿'")
    page.keyboard.press("Enter")
    page.get_by_text("草稿存好了").wait_for()
    focus(page, "document.activeElement.innerText === '接着填'")
    page.keyboard.press("Enter")
    page.wait_for_url("**/complexes/new?draft=1")
    assert page.get_by_label("小区名称", exact=True).input_value() == "键盘苑"
    page.keyboard.press("s")
    page.get_by_text("“键盘苑”已登记").wait_for()
    page.goto("/drafts")
    assert page.get_by_text("没有草稿").count() == 1 or "键盘苑" not in page.content()


def test_what_is_typed_is_saved_by_itself(visitor):
    page = visitor("housing")
    begin(page, "自动苑")
    page.get_by_text("自动存了草稿").wait_for(timeout=10_000)
    page.goto("/complexes/new?draft=1")
    assert page.get_by_label("小区名称", exact=True).input_value() == "自动苑"
    page.goto("/drafts")
    page.get_by_role("button", name=re.compile("丢掉")).first.click()


@pytest.mark.parametrize(
    "typed, read",
    [("2026-9-16", "2026年9月16日 星期三"), ("20260916", "2026年9月16日"), ("2026年9月16日", "9月16日")],
)
def test_a_date_is_understood_and_said_back(visitor, typed, read):
    page = visitor("housing")
    page.goto("/obligations")
    field = page.locator("[name=due_from]")
    field.fill(typed)
    field.blur()
    assert read in page.locator(".said-day").first.inner_text()
    field.press("Enter")
    page.wait_for_url("**due_from*")
    assert page.locator("[name=due_from]").input_value() == "2026-09-16"


def focus(page, found):
    for _ in range(120):
        if page.evaluate(found):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by Tab: {found}")
