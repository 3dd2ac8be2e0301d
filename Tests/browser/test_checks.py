"""Contradictions between registers: found, looked at, said to be right, taken back."""

import re

from conftest import PHONE, WIDE

import pytest


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_a_contradiction_is_found_explained_and_settled(visitor, width):
    page = visitor("housing", width, script=False)
    page.goto("/checks")
    page.get_by_role("button", name="全部重新核对").click()
    assert "对不上" in page.locator("h1").inner_text()
    page.locator("table.listing a", has_text=re.compile(r"\d+ 处")).first.click()
    page.locator("table.listing tbody a").first.click()
    body = page.locator("main").inner_text()
    assert "一处说" in body and "另一处说" in body and "该由" in body
    page.get_by_label("为什么这样是对的").fill("核实过现场")
    page.get_by_label("有效到").fill("2026-12-31")
    page.get_by_role("button", name="注明核实无误").click()
    assert "注明核实无误：核实过现场" in page.locator("main").inner_text()
    page.get_by_label("为什么撤回").fill("又核了一遍")
    page.get_by_role("button", name="撤回说明").click()
    assert "核实过，就是这样" in page.locator("main").inner_text()
