"""Twelve things people come for, each once with the mouse and once with the keyboard alone."""

import csv
import io
import re

import pytest
from conftest import sign_in
from keyboard import choose, go, pick_file, press, tab_to, type_into
from test_conflict import open_form
from test_import import workbook

COMPLEX = re.compile("/complexes/[0-9a-f-]{36}$")
LATE = "/obligations?state=overdue&rule=CON-FILE"


class SignIn:
    def by_mouse(self, visitor, district):
        page = visitor()
        sign_in(page, district.accounts["street"])
        assert page.locator("nav#menu").is_visible()

    def by_keyboard(self, visitor, district):
        page = visitor()
        page.goto("/sign-in")
        type_into(page, "login_name", district.accounts["street"]["name"])
        type_into(page, "password", district.accounts["street"]["password"])
        page.keyboard.press("Enter")
        page.locator("nav#menu").wait_for()


class FindSomethingByItsName:
    def by_mouse(self, visitor, district):
        page, name = self.at_the_desk(visitor)
        page.locator("#q").click()
        page.keyboard.type(name)
        page.locator("#offers [role=option]").first.click()
        page.wait_for_url("**/enterprises/*")

    def by_keyboard(self, visitor, district):
        page, name = self.at_the_desk(visitor)
        page.keyboard.press("/")
        page.keyboard.type(name)
        page.locator("#offers [role=option]").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/enterprises/*")

    def at_the_desk(self, visitor):
        page = visitor("housing")
        page.goto("/enterprises")
        name = page.locator("table.listing tbody a").first.inner_text()
        page.goto("/")
        return page, name


class AddAComplex:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.get_by_role("link", name="小区", exact=True).click()
        page.get_by_role("link", name="登记小区").click()
        page.get_by_label("小区名称", exact=True).fill("鼠标苑")
        page.locator("main button.btn-primary").click()
        page.wait_for_url(COMPLEX)
        assert "鼠标苑" in page.locator("h1").inner_text()

    def by_keyboard(self, visitor, district):
        add_by_keys(visitor("housing"), "按键苑")


class ChangeARecord:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.goto("/complexes")
        page.locator("table.listing tbody a").first.click()
        page.get_by_role("link", name="修改资料").click()
        page.get_by_label(re.compile("^地址")).fill("演示路 1 号")
        page.get_by_label(re.compile("^为什么改")).fill("核对现场")
        page.locator("main button.btn-primary").click()
        page.get_by_text("演示路 1 号").first.wait_for()

    def by_keyboard(self, visitor, district):
        page = visitor("housing")
        page.goto("/complexes")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url(COMPLEX)
        page.keyboard.press("e")
        page.wait_for_url("**/change")
        type_into(page, "address", "演示路 2 号")
        type_into(page, "why", "核对现场")
        page.keyboard.press("Control+Enter")
        page.get_by_text("演示路 2 号").first.wait_for()


class ResolveAConflict:
    """Somebody else saved the same field while the form stood open."""

    def by_mouse(self, visitor, district):
        page = self.second_comes_late(visitor, "3001")
        page.get_by_label("联系电话").fill("0376-3002")
        page.get_by_label("为什么改").fill("电话里核对")
        page.get_by_role("button", name="保存").click()
        page.get_by_label("我写的：").click()
        page.get_by_role("button", name="保存").click()
        page.get_by_text("0376-3002").first.wait_for()

    def by_keyboard(self, visitor, district):
        page = self.second_comes_late(visitor, "3003")
        type_into(page, "phone", "0376-3004")
        type_into(page, "why", "电话里核对")
        page.keyboard.press("Control+Enter")
        page.get_by_text("两个人都改了").first.wait_for()
        assert page.evaluate("document.activeElement.matches('.problems')"), "the problems are passed over"
        tab_to(page, "it.type === 'radio' && it.name.startsWith('choose.')")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.value") == "mine"
        page.keyboard.press("Control+Enter")
        page.get_by_text("0376-3004").first.wait_for()

    def second_comes_late(self, visitor, number):
        first = visitor("housing", script=False)
        first.goto("/enterprises")
        address = first.locator("table.listing tbody td:first-child a").nth(2).get_attribute("href")
        second = open_form(visitor("housing"), address)
        open_form(first, address)
        first.get_by_label("联系电话").fill(f"0376-{number}")
        first.get_by_label("为什么改").fill("照营业执照")
        first.get_by_role("button", name="保存").click()
        return second


class MergeTwoComplexes:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        add_by_keys(page, "重登一苑")
        page.get_by_role("link", name="并入别的小区").click()
        page.get_by_label("并入哪个小区").select_option(index=1)
        page.get_by_label("依据").fill("同一小区登记了两次")
        page.get_by_role("button", name="并入").click()
        page.get_by_text("已并入").first.wait_for()

    def by_keyboard(self, visitor, district):
        page = visitor("housing")
        add_by_keys(page, "重登二苑")
        press(page, "并入别的小区")
        page.wait_for_url("**/merge")
        choose(page, "into")
        type_into(page, "why", "同一小区登记了两次")
        page.keyboard.press("Enter")
        page.get_by_text("已并入").first.wait_for()


class ImportAWorkbook:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.get_by_role("link", name="导入", exact=True).click()
        page.get_by_label("导入什么").select_option(label="小区")
        page.get_by_label(re.compile("Excel")).set_input_files(self.table("点选苑"))
        page.get_by_role("button", name="交来，核对列").click()
        page.get_by_role("button", name="检查这份表").click()
        page.get_by_label(re.compile("只导入没有问题的行")).click()
        page.get_by_role("button", name="导入", exact=True).click()
        page.locator("h1").filter(has_text="已导入").wait_for()

    def by_keyboard(self, visitor, district):
        page = visitor("housing")
        go(page, "i", "/import")
        choose(page, "kind", "小区")
        tab_to(page, "it.type === 'file'")
        pick_file(page, self.table("敲键苑"))
        press(page, "交来，核对列")
        page.wait_for_url("**/columns")
        press(page, "检查这份表")
        page.wait_for_url(re.compile("/import/[0-9a-f-]{36}$"))
        page.locator("h1").filter(has_text="可以导入").wait_for()
        tab_to(page, "it.type === 'radio' && it.value === 'good'")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.locator("h1").filter(has_text="已导入").wait_for()

    def table(self, name):
        kind = "application/octet-stream"
        return {"name": f"{name}.xlsx", "mimeType": kind, "buffer": workbook(name)}


class RecordAFiling:
    def by_mouse(self, visitor, district):
        page = late_contract(visitor("housing"))
        page.get_by_label("登记什么", exact=True).select_option(label="物业服务合同备案")
        page.get_by_label("哪一天", exact=True).fill("2026-11-20")
        page.get_by_role("button", name=re.compile("^登记")).click()
        self.stands_done(page)

    def by_keyboard(self, visitor, district):
        page = late_contract(visitor("housing"))
        tab_to(page, "it.tagName === 'SELECT' && it.closest('main')")
        if page.evaluate("document.activeElement.selectedOptions[0].innerText") != "物业服务合同备案":
            choose(page, page.evaluate("document.activeElement.name"), "物业服务合同备案")
        tab_to(page, "it.labels && it.labels[0] && it.labels[0].innerText.startsWith('哪一天')")
        page.keyboard.press("Control+a")
        page.keyboard.type("11.20")
        page.keyboard.press("Enter")
        self.stands_done(page)

    def stands_done(self, page):
        page.locator(".flash").first.wait_for()
        page.goto(page.late)
        assert "办好了" in page.locator("h1").inner_text()


class KeepAViewAndShareIt:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.goto("/complexes")
        page.locator("#f-mode").select_option(label="居民自管")
        page.get_by_role("button", name="筛选").click()
        page.get_by_text("选列、存视图").click()
        page.get_by_label("把现在的筛选、顺序和列存成视图，叫").fill("共用甲")
        page.get_by_label("本单位的人都能用").click()
        page.get_by_role("button", name="存下").click()
        self.others_see(page, "共用甲")

    def by_keyboard(self, visitor, district):
        page = visitor("housing")
        go(page, "x", "/complexes")
        choose(page, "mode", "居民自管")
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**mode=selfManaged**")
        press(page, "选列、存视图")
        type_into(page, "name", "共用乙")
        tab_to(page, "it.name === 'shared'")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        self.others_see(page, "共用乙")

    def others_see(self, page, name):
        tab = page.get_by_role("link", name=re.compile(f"^{name}"))
        assert tab.get_attribute("aria-current") == "page"


class TakeOutANarrowedList:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.goto("/complexes")
        page.locator("#f-mode").select_option(label="居民自管")
        page.get_by_role("button", name="筛选").click()
        with page.expect_download() as taken:
            page.get_by_role("link", name="下载 CSV").click()
        self.holds_what_was_shown(page, taken.value)

    def by_keyboard(self, visitor, district):
        page = visitor("housing")
        go(page, "x", "/complexes")
        choose(page, "mode", "居民自管")
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**mode=selfManaged**")
        tab_to(page, "it.tagName === 'A' && it.innerText.trim() === '下载 CSV'")
        with page.expect_download() as taken:
            page.keyboard.press("Enter")
        self.holds_what_was_shown(page, taken.value)

    def holds_what_was_shown(self, page, file):
        text = open(file.path(), encoding="utf-8-sig").read()
        rows = list(csv.reader(io.StringIO(text)))[1:]
        number = int(re.search(r"\d+", page.locator("h1").inner_text())[0])
        assert len(rows) == number and all("居民自管" in row for row in rows)


class RevealAnOwner:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.goto("/owners")
        page.locator("table.listing tbody a").first.click()
        page.get_by_label(re.compile("^理由")).fill("核对表决名册")
        page.get_by_role("button", name="查看并记录").click()
        page.get_by_text("这次查看已记录").wait_for()

    def by_keyboard(self, visitor, district):
        page = visitor("housing")
        page.goto("/owners")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/owners/[0-9a-f-]{36}"))
        type_into(page, "why", "核对表决名册")
        page.keyboard.press("Enter")
        page.get_by_text("这次查看已记录").wait_for()


class ReadTheNotices:
    def by_mouse(self, visitor, district):
        page = visitor("housing")
        page.get_by_role("link", name=re.compile("^通知")).first.click()
        if page.get_by_role("button", name=re.compile("^看过了：")).count():
            page.get_by_role("button", name=re.compile("^看过了：")).first.click()
        if page.get_by_role("button", name="全部看过了").count():
            page.get_by_role("button", name="全部看过了").click()
        page.get_by_role("heading", name=re.compile("通知都看过了|还没有通知")).wait_for()

    def by_keyboard(self, visitor, district):
        page = visitor("street")
        go(page, "n", "/notices")
        if page.get_by_role("button", name="全部看过了").count():
            press(page, "全部看过了")
        page.get_by_role("heading", name=re.compile("通知都看过了|还没有通知")).wait_for()


TASKS = [
    SignIn, FindSomethingByItsName, AddAComplex, ChangeARecord, ResolveAConflict, MergeTwoComplexes,
    ImportAWorkbook, RecordAFiling, KeepAViewAndShareIt, TakeOutANarrowedList, RevealAnOwner,
    ReadTheNotices,
]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_by_mouse(task, visitor, district):
    task().by_mouse(visitor, district)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_by_keyboard(task, visitor, district):
    task().by_keyboard(visitor, district)


def test_there_are_twelve_of_them_both_ways():
    assert len(set(TASKS)) == 12
    assert all(task.by_mouse and task.by_keyboard for task in TASKS)


def add_by_keys(page, name):
    go(page, "x", "/complexes")
    page.keyboard.press("n")
    page.wait_for_url("**/complexes/new")
    type_into(page, "name", name)
    page.keyboard.press("Control+Enter")
    page.wait_for_url(COMPLEX)
    assert name in page.locator("h1").inner_text()


def late_contract(page):
    """Opens a late filing that the visitor may settle; some are filed with a street."""
    page.goto(LATE)
    links = page.locator("table.listing tbody td:first-child a")
    for address in [link.get_attribute("href") for link in links.all()]:
        page.goto(address)
        if page.get_by_label("登记什么").count():
            page.late = address
            return page
    raise AssertionError("no contract is late that we could settle")
