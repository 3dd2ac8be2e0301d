"""Hands on a keyboard: nothing here touches a mouse."""

from playwright.sync_api import TimeoutError


def tab_to(page, found, back=False):
    """Walks by Tab until an element is focused for which the script says yes."""
    for _ in range(250):
        if page.evaluate(f"(() => {{ const it = document.activeElement; return {found}; }})()"):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"not reached by Tab: {found}")


def press(page, words):
    """Walks to a button, link or summary with these words and presses Enter."""
    tab_to(page, f"['BUTTON', 'A', 'SUMMARY'].includes(it.tagName) && it.innerText.trim() === '{words}'")
    page.keyboard.press("Enter")


def type_into(page, name, text):
    tab_to(page, f"it.name === '{name}'")
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def choose(page, name, words=None):
    """Walks to a choice and down to what it is to be; without words one step down."""
    tab_to(page, f"it.name === '{name}'")
    for _ in range(60):
        page.keyboard.press("ArrowDown")
        picked = page.evaluate("document.activeElement.selectedOptions[0].innerText.trim()")
        if words is None or picked == words:
            return
    raise AssertionError(f"not offered under {name}: {words}")


def go(page, key, address):
    """The two keys that lead to a place of the menu."""
    page.wait_for_load_state()
    page.keyboard.press("g")
    page.keyboard.press(key)
    page.wait_for_url(f"**{address}")


def pick_file(page, file):
    """Opens the choice of files of what is focused; whoever sees nothing happen presses again."""
    for _ in range(4):
        try:
            with page.expect_file_chooser(timeout=8_000) as opened:
                page.keyboard.press("Enter")
            return opened.value.set_files(file)
        except TimeoutError:
            page.bring_to_front()
    raise AssertionError("no choice of files was offered")
