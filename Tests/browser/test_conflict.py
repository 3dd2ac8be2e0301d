"""Two people open the same form: the second sees the first's change and loses nothing typed."""

from conftest import PHONE, WIDE

import pytest


def open_form(page, address):
    page.goto(address)
    page.get_by_role("link", name="修改资料").click()
    return page


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_the_second_sees_the_first_and_chooses(visitor, width):
    first = visitor("housing", width, script=False)
    first.goto("/enterprises")
    address = first.locator("table.listing tbody td:first-child a").first.get_attribute("href")
    second = visitor("housing", width, script=False)
    open_form(first, address)
    open_form(second, address)

    first.get_by_label("注册地址").fill(f"甲路 {width} 号")
    first.get_by_label("联系电话").fill(f"0376-100{width}")
    first.get_by_label("为什么改").fill("照营业执照")
    first.get_by_role("button", name="保存").click()

    second.get_by_label("联系电话").fill(f"0376-200{width}")
    second.get_by_label("简称").fill(f"简称{width}")
    second.get_by_label("为什么改").fill("电话里核对")
    second.get_by_role("button", name="保存").click()
    body = second.locator("main").inner_text()
    assert "“联系电话”两个人都改了" in body and f"0376-100{width}" in body
    assert f"甲路 {width} 号" in body and "已经并入" in body
    assert second.get_by_label("简称").input_value() == f"简称{width}"
    assert second.get_by_label("为什么改").input_value() == "电话里核对"

    second.get_by_label("我写的：").check()
    second.get_by_role("button", name="保存").click()
    page = second.locator("main").inner_text()
    assert f"0376-200{width}" in page and f"甲路 {width} 号" in page


def test_what_only_the_other_changed_is_kept_without_asking(visitor):
    first, second = visitor("housing", script=False), visitor("housing", script=False)
    first.goto("/enterprises")
    address = first.locator("table.listing tbody td:first-child a").nth(1).get_attribute("href")
    open_form(first, address)
    open_form(second, address)
    for page, label, text in [(first, "注册地址", "乙路 9 号"), (second, "简称", "乙")]:
        page.get_by_label(label).fill(text)
        page.get_by_label("为什么改").fill("核对")
        page.get_by_role("button", name="保存").click()
    assert "别人同时改的“注册地址”也保留了" in second.locator(".flash").inner_text()
