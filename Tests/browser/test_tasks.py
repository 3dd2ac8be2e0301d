"""What people come for, each once with the mouse and once with the keyboard alone."""

import re

from conftest import sign_in


def tab_to(page, found, back=False):
    """Walks by Tab until an element is focused for which the script says yes."""
    for _ in range(250):
        if page.evaluate(f"(() => {{ const it = document.activeElement; return {found}; }})()"):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"not reached by Tab: {found}")


def press(page, words):
    tab_to(page, f"['BUTTON', 'A', 'SUMMARY'].includes(it.tagName) && it.innerText.trim() === '{words}'")
    page.keyboard.press("Enter")


def type_into(page, name, text):
    tab_to(page, f"it.name === '{name}'")
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def test_sign_in_by_mouse(visitor, district):
    page = visitor()
    sign_in(page, district.accounts["street"])
    assert page.locator("nav#menu").is_visible()


def test_sign_in_by_keyboard(visitor, district):
    page = visitor()
    page.goto("/sign-in")
    type_into(page, "login_name", district.accounts["street"]["name"])
    type_into(page, "password", district.accounts["street"]["password"])
    page.keyboard.press("Enter")
    page.locator("nav#menu").wait_for()


def test_add_a_complex_by_mouse(visitor):
    page = visitor("housing")
    page.get_by_role("link", name="小区", exact=True).click()
    page.get_by_role("link", name="登记小区").click()
    page.get_by_label("小区名称", exact=True).fill("鼠标苑")
    page.locator("main button.btn-primary").click()
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))
    assert "鼠标苑" in page.locator("h1").inner_text()


def test_add_a_complex_by_keyboard(visitor):
    page = visitor("housing")
    page.keyboard.press("g")
    page.keyboard.press("x")
    page.wait_for_url("**/complexes")
    page.keyboard.press("n")
    page.wait_for_url("**/complexes/new")
    type_into(page, "name", "按键苑")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))
    assert "按键苑" in page.locator("h1").inner_text()


def test_change_it_by_mouse(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    page.locator("table.listing tbody a").first.click()
    page.get_by_role("link", name="修改资料").click()
    page.get_by_label(re.compile("^地址")).fill("演示路 1 号")
    page.get_by_label(re.compile("^为什么改")).fill("核对现场")
    page.locator("main button.btn-primary").click()
    page.get_by_text("演示路 1 号").first.wait_for()


def test_change_it_by_keyboard(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))
    page.keyboard.press("e")
    page.wait_for_url("**/change")
    type_into(page, "address", "演示路 2 号")
    type_into(page, "why", "核对现场")
    page.keyboard.press("Control+Enter")
    page.get_by_text("演示路 2 号").first.wait_for()


def test_read_what_became_of_it_by_mouse(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    page.locator("table.listing tbody a").first.click()
    page.get_by_role("link", name="经过").click()
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


def test_read_the_notices_by_mouse(visitor):
    page = visitor("housing")
    page.get_by_role("link", name=re.compile("^通知")).first.click()
    page.get_by_role("button", name=re.compile("^看过了：")).first.click()
    page.get_by_role("button", name="全部看过了").click()
    page.get_by_role("heading", name="通知都看过了").wait_for()


def test_read_the_notices_by_keyboard(visitor):
    page = visitor("street")
    page.keyboard.press("g")
    page.keyboard.press("n")
    page.wait_for_url("**/notices")
    press(page, "全部看过了")
    page.get_by_role("heading", name="通知都看过了").wait_for()


def test_look_at_the_map_by_mouse(visitor):
    page = visitor("housing")
    page.get_by_role("link", name="地图").click()
    page.locator("path.leaflet-interactive").first.wait_for()
    assert page.locator("path.leaflet-interactive").count() > 20
    page.locator("path.leaflet-interactive").last.dispatch_event("click")
    page.wait_for_url(re.compile("/complexes/[0-9a-f-]{36}"))


def test_look_at_the_map_by_keyboard(visitor):
    page = visitor("housing")
    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/map")
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
