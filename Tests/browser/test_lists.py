"""A list as people work with it: with the mouse, and with the keyboard alone."""

import csv
import io
import pathlib
import re

from test_keyboard import reach


def first(page):
    return page.locator("table.listing tbody tr").first.inner_text()


def test_sort_filter_columns_view_and_export_by_mouse(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    page.get_by_role("link", name="户数", exact=True).click()
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("户数")
    most = int(page.locator("td[data-label=户数]").first.inner_text())
    page.get_by_role("link", name="户数", exact=True).click()
    assert page.locator("th[aria-sort=ascending]").count() == 1
    assert first(page) and most > 0

    page.locator("#f-mode").select_option(label="居民自管")
    page.get_by_role("button", name="筛选").click()
    assert "居民自管" in page.locator("main > p.soft").first.inner_text()

    page.locator("summary", has_text="选列、存视图").click()
    page.locator("input[name=column][value=built_year]").check()
    page.get_by_role("button", name="用这些列").click()
    assert page.locator("td[data-label=建成年份]").count() > 0

    page.goto("/complexes?mode=selfManaged&sort=-households")
    page.locator("summary", has_text="选列、存视图").click()
    page.get_by_label("把现在的筛选、顺序和列存成视图，叫").fill("自管的")
    page.get_by_role("button", name="存下").click()
    assert page.get_by_role("link", name="自管的").get_attribute("aria-current") == "page"

    with page.expect_download() as taken:
        page.get_by_role("link", name="下载 CSV").click()
    text = open(taken.value.path(), encoding="utf-8-sig").read()
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0][0] == "小区" and "建成年份" in rows[0]
    assert all("居民自管" in row for row in rows[1:]) and len(rows) > 1

    page.goto("/complexes")
    page.locator("summary", has_text="选列、存视图").click()
    page.get_by_role("button", name="删掉").click()
    page.locator("summary", has_text="选列、存视图").click()
    page.get_by_role("button", name="用回通常的列").click()
    assert page.get_by_role("link", name="自管的").count() == 0


def test_ticked_rows_are_taken_out_and_acted_on(visitor):
    page = visitor("housing", script=False)
    page.goto("/complexes")
    boxes = page.locator("input[name=row]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    with page.expect_download() as taken:
        page.locator("form.ticks").get_by_role("button", name="下载 CSV").click()
    assert len(open(taken.value.path(), encoding="utf-8-sig").read().splitlines()) == 3
    page.get_by_role("button", name="定管理方式").click()
    assert page.locator("h1").inner_text() == "2 个小区怎样管理"


def test_sort_tick_and_search_by_keyboard(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    reach(page, None, "document.activeElement.closest('th')?.innerText.startsWith('户数') === true")
    page.keyboard.press("Enter")
    page.wait_for_url("**sort=-households*")
    reach(page, None, "document.activeElement.name === 'row'")
    page.keyboard.press("Space")
    assert page.locator("input[name=row]:checked").count() == 1

    name = page.locator("table.listing tbody a").first.inner_text()
    page.goto("/")
    page.locator("#q").focus()
    page.keyboard.type(name)
    page.locator("#offers [role=option]").first.wait_for()
    assert page.locator("#q").get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    marked = page.locator("#q").get_attribute("aria-activedescendant")
    assert page.locator(f"#{marked}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Escape")
    assert page.locator("#q").get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    assert page.locator("h1").inner_text().startswith("找到")


def test_an_offer_opens_its_page(visitor):
    page = visitor("housing")
    page.goto("/enterprises")
    name = page.locator("table.listing tbody a").first.inner_text()
    page.locator("#q").type(name)
    page.locator("#offers [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/enterprises/*")
    assert page.locator("h1").inner_text()


def test_a_number_typed_into_the_box_stands_in_no_address(visitor):
    page = visitor("housing")
    page.goto("/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#q").press_sequentially("13800000009")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="没有找到这个号码").wait_for()
    assert page.url.endswith("/search")
    assert not [url for url in asked if "1380000000" in url]
    assert page.get_by_role("link", name="业主", exact=True).last.get_attribute("href") == "/owners/find"


def test_people_and_the_record_are_lists_like_any_other(visitor):
    page = visitor("system")
    page.goto("/accounts")
    page.locator("#f-state").select_option("open")
    page.get_by_role("button", name="筛选").click()
    assert page.locator("h1").inner_text().startswith("找到")
    page.locator("table.listing tbody a").first.click()
    assert re.search(r"/accounts/[0-9a-f-]+$", page.url)

    page = visitor("audit")
    page.goto("/record")
    page.locator("summary", has_text="选列、存视图").click()
    page.get_by_label("事项").last.check()
    page.get_by_role("button", name="用这些列").click()
    assert page.locator("th", has_text="事项").count() == 1
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 CSV").click()
    text = pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert text.startswith("时间,谁,单位,做了什么")
    page.locator("summary", has_text="选列、存视图").click()
    page.get_by_role("button", name="用回通常的列").click()


def test_services_are_listed_from_a_complex(visitor):
    page = visitor("housing")
    page.goto("/engagements")
    assert page.locator("h1").inner_text().startswith("登记了")
    page.locator("table.listing tbody td").first.get_by_role("link").click()
    page.get_by_role("link", name="在列表里看服务经过").click()
    assert "complex=" in page.url and page.locator("table.listing tbody tr").count() >= 1
