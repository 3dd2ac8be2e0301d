"""The rules behind what is owed, and the words that nobody has put a number to."""

from conftest import PHONE
from test_pages import serious


def test_from_the_audit_to_a_rule_and_back_to_its_duties(visitor):
    page = visitor("office")
    page.goto("/rules")
    assert not list(serious(page, "rules"))
    page.get_by_role("link", name="报送物业服务合同备案", exact=True).click()
    page.wait_for_url("**/rules/CON-FILE")
    assert page.get_by_text("故意改错").count() == 1
    assert not list(serious(page, "rule"))
    page.get_by_role("link", name="没有办").click()
    page.wait_for_url("**/obligations?rule=CON-FILE")


def test_undecided_words_stand_with_what_hangs_on_them(visitor):
    page = visitor("housing", width=PHONE)
    page.goto("/open-terms")
    assert page.get_by_text("个词还没有定数").count() == 1
    assert page.get_by_text("还没有定", exact=True).count() > 5
    assert not list(serious(page, "docket"))
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    page.get_by_role("link", name="及时组建物管会", exact=True).click()
    page.wait_for_url("**/rules/PMC-FORM")
