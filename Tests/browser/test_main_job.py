"""What the house is for: see what is late and why, settle it by a fact. All without JavaScript."""

import re

import pytest
from conftest import PHONE, WIDE


def open_late_contract(page, to_record=False):
    page.get_by_role("link", name=re.compile("^义务与期限")).click()
    if not page.get_by_label("事项", exact=True).is_visible():
        page.get_by_text("筛选和分组").click()
    page.get_by_label("事项", exact=True).select_option(label="报送物业服务合同备案")
    page.get_by_label("状态", exact=True).select_option(label="逾期未办")
    page.get_by_role("button", name="筛选").click()
    rows = page.locator("table.listing tbody td:first-child a")
    for row in [link.get_attribute("href") for link in rows.all()]:
        page.goto(row)
        # Some are filed with a street, and it is the street that records those.
        if not to_record or page.get_by_label("登记什么").count():
            return
    raise AssertionError("no contract is late that we could settle")


def test_the_late_contract_shows_its_reason(visitor):
    page = visitor("housing", script=False)
    open_late_contract(page)
    assert "逾期" in page.locator("h1").inner_text()
    body = page.locator("main").inner_text()
    assert "物业服务人应在物业服务合同签订之日起15日内报送区住建局和街道办事处备案" in body
    assert re.search(r"签订物业服务合同，当日不计入", body)
    assert page.locator("ol.steps li").count() >= 4
    assert page.locator(".strip .due").count() == 1


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_recording_the_filing_settles_it_at_once(visitor, width):
    page = visitor("housing", width, script=False)
    if width == PHONE:
        page.get_by_role("link", name="菜单").click()
    open_late_contract(page, to_record=True)
    address = page.url
    page.get_by_label("登记什么", exact=True).select_option(label="物业服务合同备案")
    page.get_by_role("button", name=re.compile("^登记")).click()
    page.goto(address)
    assert "办好了" in page.locator("h1").inner_text()


def test_a_date_in_the_future_comes_back_with_the_reason(visitor):
    page = visitor("housing", script=False)
    open_late_contract(page, to_record=True)
    page.get_by_label("哪一天", exact=True).fill("2199-01-01")
    page.get_by_role("button", name=re.compile("^登记")).click()
    assert page.locator(".problems a, .wrong").count() >= 1
    assert page.get_by_label("哪一天", exact=True).input_value() == "2199-01-01"


def test_an_enterprise_sees_its_own_duties_and_no_others(visitor):
    page = visitor("enterprise", script=False)
    page.goto("/obligations?state=all")
    mine = page.locator("table.listing tbody tr")
    assert mine.count() >= 1
    name = page.locator(".who span").first.inner_text().split(" ")[0]
    # A handover is the developer's duty together with the enterprise.
    assert all(name in row or "置业" in row for row in mine.all_inner_texts())


def test_a_stranger_is_led_to_the_door(visitor):
    page = visitor(script=False)
    page.goto("/obligations")
    assert page.get_by_label("用户名").is_visible()
