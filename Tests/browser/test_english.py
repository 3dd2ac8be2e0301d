"""In English everything is English but the data: names, policy text, what people wrote."""

import csv
import pathlib
import re

import openpyxl
import pytest
from conftest import ROOT
from crawl import pages

CHINESE = re.compile(r"[\u4e00-\u9fff]+")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
# What no page in English says in Chinese, unless it is data.
LEFT = """() => [...document.querySelectorAll('span[lang=zh], title, option')]
  .filter(it => !it.closest('[translate=no]')).map(it => it.textContent.trim())"""


def data(district):
    """Every Chinese word that stands in the data or in the policy, the longest first."""
    words = set()
    for path in (ROOT / "rulebooks").rglob("*.yaml"):
        words.update(CHINESE.findall(path.read_text()))
    for path in (ROOT / "rulebooks").rglob("*.md"):
        words.update(CHINESE.findall(path.read_text()))
    for row in csv.reader((ROOT / "demo/regions.csv").open()):
        words.update(CHINESE.findall(" ".join(row)))
    for path in pathlib.Path(district.folder, "tables").iterdir():
        words.update(CHINESE.findall(text_of(path)))
    for account in district.accounts.values():
        words.update(CHINESE.findall(" ".join(map(str, account.values()))))
        words.add("演示" + account["title"])
    # Homes, and names of owners behind their masks, are made by the demonstration itself.
    words.update(["号楼", "单元", "一期", "二期", "商业", *SURNAMES])
    return sorted(words, key=len, reverse=True)


def text_of(path):
    if path.suffix != ".xlsx":
        return path.read_text(errors="ignore")
    rows = openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True)
    return " ".join(str(cell) for row in rows for cell in row if cell)


@pytest.mark.parametrize("role", ["housing", "enterprise", "system", "audit"])
def test_what_is_left_in_chinese_is_data(visitor, district, role):
    page = visitor(role)
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    known = set(data(district))
    missing = {}
    for path, _ in pages(page):
        for text in page.evaluate(LEFT):
            for word in CHINESE.findall(text):
                if word not in known and not any(word in it for it in known):
                    missing.setdefault(text, path)
    page.get_by_role("button", name="中文").click()
    assert not missing, "\n".join(f"{path}: {text}" for text, path in sorted(missing.items()))
