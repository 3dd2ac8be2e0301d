"""A register comes as a workbook with mistakes: what is wrong is said, what is right is taken."""

import io
import re

import openpyxl
import pytest
from conftest import PHONE, WIDE

HEAD = ["小区名称", "街道", "地址", "总户数", "建筑面积", "建成年份"]


def workbook(name, extra=()):
    """Two good rows and three that cannot be taken, with names of their own for each test."""
    book = openpyxl.Workbook()
    rows = [
        [f"{name}一期", "民权街道", "东方红大道 8 号", 764, "32000.50", 2008],
        [f"{name}二期", "没有这条街道", "中山路 3 号", 120, "9000", 2011],
        [f"{name}三期", "民权街道", "胜利路 5 号", "总户数2731户 当期户数1700户", "88000", 2015],
        [None, "民权街道", "北京路 1 号", 300, "21000", 2001],
        [f"{name}四期", "老城街道", "解放路 9 号", "210户", "1.8万平方米", 1998],
        *extra,
    ]
    for row in [HEAD, *rows]:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def hand_in(page, name, content):
    page.goto("/import")
    page.get_by_label("导入什么").select_option(label="小区")
    page.get_by_label(re.compile("Excel")).set_input_files(
        {"name": f"{name}.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    )
    page.get_by_role("button", name="交来，核对列").click()
    page.wait_for_url(re.compile(r"/import/[0-9a-f-]{36}/columns$"))
    page.get_by_role("button", name="检查这份表").click()
    page.wait_for_url(re.compile(r"/import/[0-9a-f-]{36}$"))


def comes_to(page, words):
    """The work on a file may take longer than the answer waits; its page comes again by itself."""
    page.locator("h1").filter(has_text=words).wait_for()


def cells(page, row):
    """What the page says about one row of the workbook."""
    number = re.compile(rf"^第 {row} 行$")
    line = page.locator("table.listing tbody tr").filter(
        has=page.locator("td:first-child", has_text=number)
    )
    return line.all_inner_texts()


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_workbook_with_mistakes_is_explained_taken_and_found(visitor, width):
    name = f"测试苑{width}"
    page = visitor("housing", width, script=False)
    hand_in(page, name, workbook(name))

    comes_to(page, "2 行可以导入")
    assert any("街道（B 列）" in text and "没有这条街道" in text for text in cells(page, 3))
    assert any("总户数（D 列）" in text and "不是一个整数" in text for text in cells(page, 4))
    assert any("小区名称（A 列）" in text for text in cells(page, 5))
    assert cells(page, 2) == [] and cells(page, 6) == []

    marked = download(page, "下载待改的表")
    assert marked[0][:6] == HEAD
    assert [row[0] for row in marked[1:]] == [f"{name}二期", f"{name}三期", None]
    assert "街道" in marked[1][-1]

    page.get_by_label(re.compile("只导入没有问题的行")).check()
    page.get_by_role("button", name="导入", exact=True).click()
    comes_to(page, "已导入")
    page.get_by_role("link", name=re.compile("^到“小区”里看")).click()
    search(page, name)
    found = page.locator("table.listing tbody").inner_text()
    assert f"{name}一期" in found and f"{name}四期" in found
    assert f"{name}二期" not in found and f"{name}三期" not in found


def test_the_same_workbook_again_changes_nothing(visitor):
    page = visitor("housing", script=False)
    content = workbook("再来苑")
    hand_in(page, "再来苑", content)
    page.get_by_role("button", name="导入", exact=True).click()
    comes_to(page, "已导入")

    hand_in(page, "再来苑", content)
    comes_to(page, "没有可以导入的新内容")
    assert page.get_by_text("没有变化 2 行").count() == 1
    assert page.get_by_role("button", name="导入", exact=True).count() == 0


def test_all_or_nothing_takes_nothing_and_says_why(visitor):
    page = visitor("housing", script=False)
    hand_in(page, "整份苑", workbook("整份苑"))
    page.get_by_label(re.compile("整份导入")).check()
    page.get_by_role("button", name="导入", exact=True).click()
    page.get_by_text("3 行不能导入").first.wait_for()
    page.goto("/complexes")
    search(page, "整份苑")
    assert page.locator("table.listing tbody tr").count() == 0


def test_the_mended_rows_are_taken_afterwards(visitor):
    page = visitor("housing", script=False)
    hand_in(page, "补正苑", workbook("补正苑"))
    book = openpyxl.load_workbook(io.BytesIO(downloaded(page, "下载待改的表")))
    sheet = book.active
    sheet["B2"], sheet["D3"], sheet["A4"] = "民权街道", 2731, "补正苑五期"
    content = io.BytesIO()
    book.save(content)
    hand_in(page, "补正苑", content.getvalue())
    comes_to(page, "3 行可以导入")
    assert page.locator("table.listing tbody tr").count() == 0


def test_an_empty_table_can_be_fetched_and_is_understood(visitor):
    page = visitor("housing", script=False)
    page.goto("/import")
    book = openpyxl.load_workbook(io.BytesIO(downloaded(page, "小区")))
    titles = [cell.value for cell in book.active[1]]
    assert titles[1] == "小区名称（必填）"
    explained = {row[0].value: row for row in book["填写说明"].iter_rows(min_row=2)}
    assert explained["小区名称"][1].value == "必填" and explained["小区名称"][3].value
    lists = [it.sqref for it in book.active.data_validations.dataValidation]
    assert len(lists) == 4, "管理方式、业委会、老旧小区、三无小区"
    book.active.cell(row=2, column=2, value="空表苑")
    content = io.BytesIO()
    book.save(content)
    hand_in(page, "空表苑", content.getvalue())
    comes_to(page, "1 行可以导入")


def strange(name):
    """A table whose headers nobody knows."""
    book = openpyxl.Workbook()
    for row in [["楼盘叫法", "片区", "有几户"], [f"{name}东", "东片", 120], [f"{name}西", "西片", 90]]:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return {"name": f"{name}.xlsx", "mimeType": "application/octet-stream", "buffer": content.getvalue()}


def test_unknown_columns_are_named_by_mouse_and_known_the_next_time(visitor):
    page = visitor("housing", PHONE, script=False)
    page.goto("/import")
    page.get_by_label("导入什么").select_option(label="小区")
    page.get_by_label(re.compile("Excel")).set_input_files(strange("鼠标苑"))
    page.get_by_role("button", name="交来，核对列").click()
    assert "鼠标苑东、鼠标苑西" in page.locator("main").inner_text()
    page.get_by_label(re.compile("^A 列")).select_option("name")
    page.get_by_label(re.compile("^C 列")).select_option("households")
    page.get_by_label(re.compile("起个名字")).fill("鼠标对的列")
    page.get_by_role("button", name="检查这份表").click()
    comes_to(page, "2 行可以导入")

    page.goto("/import")
    page.get_by_label("导入什么").select_option(label="小区")
    page.get_by_label("列对应方案").select_option(label="鼠标对的列")
    page.get_by_label(re.compile("Excel")).set_input_files(strange("鼠标二苑"))
    page.get_by_role("button", name="交来，核对列").click()
    assert page.get_by_label(re.compile("^A 列")).input_value() == "name"
    assert page.get_by_label(re.compile("^C 列")).input_value() == "households"


def test_unknown_columns_are_named_by_keys_alone(visitor):
    page = visitor("housing", script=False)
    page.goto("/import")
    page.get_by_label("导入什么").select_option(label="小区")
    page.get_by_label(re.compile("Excel")).set_input_files(strange("键盘苑"))
    page.get_by_role("button", name="交来，核对列").press("Enter")
    page.wait_for_url(re.compile("/columns$"))
    page.get_by_label(re.compile("^A 列")).focus()
    page.keyboard.type("小区名称")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("键盘对的列")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/import/[0-9a-f-]{36}$"))
    comes_to(page, "2 行可以导入")


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_an_import_of_the_wrong_table_is_taken_back(visitor, width):
    name = f"错选苑{width}"
    page = visitor("housing", width, script=False)
    hand_in(page, name, workbook(name))
    page.get_by_role("button", name="导入", exact=True).click()
    comes_to(page, "已导入")
    page.get_by_role("link", name="导错了？撤销这次导入").click()
    assert "撤销会删除 2 条、改回 0 条" in page.locator("main").inner_text()
    page.get_by_label("为什么撤销").fill("选错了表")
    page.get_by_role("button", name="撤销这次导入").click()
    comes_to(page, "的导入已撤销")
    assert "原因：选错了表" in page.locator("main").inner_text()
    page.goto("/complexes")
    search(page, name)
    assert page.locator("table.listing tbody tr").count() == 0


def search(page, name):
    box = page.get_by_label("名称、地址或首字母")
    box.fill(name)
    box.press("Enter")


def downloaded(page, words):
    with page.expect_download() as waiting:
        page.locator("main").get_by_role("link", name=words, exact=True).click()
    return waiting.value.path().read_bytes()


def download(page, words):
    book = openpyxl.load_workbook(io.BytesIO(downloaded(page, words)))
    return [[cell.value for cell in row] for row in book.active.iter_rows()]


def test_long_work_says_in_its_place_how_far_it_is(visitor):
    page = visitor("housing")
    page.goto("/complexes")
    name = page.locator("td a[href^='/complexes/']").first.inner_text()
    rows = [f"{name},进度{unit // 200}号楼,{unit % 200},住宅" for unit in range(30_000)]
    page.goto("/import")
    page.get_by_label("导入什么").select_option(label="房屋")
    page.get_by_label(re.compile("Excel")).set_input_files(
        {"name": "楼盘.csv", "mimeType": "text/csv", "buffer": "\n".join(["小区名称,楼栋,房号,用途", *rows]).encode()}
    )
    page.get_by_role("button", name="交来，核对列").click()
    page.wait_for_url(re.compile(r"/columns$"))
    page.get_by_role("button", name="检查这份表").click()
    page.wait_for_url(re.compile(r"/import/[0-9a-f-]{36}$"))
    assert page.locator("h1").inner_text() == "正在检查“楼盘.csv”"
    assert page.get_by_text("每一格都看得懂").count() == 0
    page.evaluate("window.isSamePage = true")
    first = page.locator("[data-progress]").inner_text()
    page.wait_for_function("words => document.querySelector('[data-progress]')?.innerText !== words", arg=first)
    assert page.evaluate("window.isSamePage || !document.querySelector('[data-progress]')")
    page.get_by_role("heading", name="有 30000 行可以导入，等您确认").wait_for(timeout=120_000)
