"""From signing in to one obligation without touching a mouse."""


def test_sign_in_list_and_obligation_by_keyboard(visitor, district):
    account = district.accounts["housing"]
    page = visitor()
    page.goto("/sign-in")
    reach(page, "login_name")
    page.keyboard.type(account["name"])
    reach(page, "password")
    page.keyboard.type(account["password"])
    page.keyboard.press("Enter")
    page.locator("form.leave").wait_for(state="attached")
    reach_link(page, "义务与期限")
    page.keyboard.press("Enter")
    page.wait_for_url("**/obligations*")
    assert page.evaluate(OUTLINED), "nobody sees where the focus is"
    page.reload()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    reach(page, None, "document.activeElement.closest('table.listing tbody') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/obligations/*")
    assert page.locator("ol.steps").count() == 1


OUTLINED = """() => {
  const link = document.querySelector('nav a[aria-current]');
  link.focus({focusVisible: true});
  return getComputedStyle(link).outlineStyle !== 'none';
}"""


def reach(page, identity, found=None):
    found = found or f"document.activeElement.id === '{identity}'"
    for _ in range(80):
        if page.evaluate(found):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by Tab: {found}")


def reach_link(page, words):
    reach(page, None, f"document.activeElement.innerText?.startsWith('{words}')")
