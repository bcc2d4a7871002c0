"""Two ways to use a page: with a pointer, and with the keyboard alone."""

import re
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Locator, Page

MOST_TABS = 400


class Driver(Protocol):
    """How somebody answers a page; controls are named as the form names them."""

    page: Page

    def fill(self, name: str, text: str) -> None:
        """Write into a field."""

    def choose(self, name: str, value: str) -> None:
        """Choose an answer of a list, or of a drop-down list."""

    def press(self, label: str) -> None:
        """Press a button, and wait for the page that answers."""

    def upload(self, name: str, path: Path) -> None:
        """Choose a file; the window that opens for it is the browser's own."""

    def follow(self, text: str) -> None:
        """Follow the link of this text."""

    def unfold(self, text: str) -> None:
        """Unfold what a line that begins so hides."""

    def take(self, text: str) -> bytes:
        """Return the file that a link or button that begins so hands out."""


class Pointer:
    """Clicks and types."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def fill(self, name: str, text: str) -> None:
        """Write into a field."""
        self.page.locator(f'[name="{name}"]').fill(text)

    def choose(self, name: str, value: str) -> None:
        """Choose an answer; of equal ones the one that can be seen."""
        found = self.page.locator(f'[name="{name}"]')
        if found.first.evaluate("control => control.tagName") == "SELECT":
            found.select_option(value)
            return
        visible(self.page.locator(f'[name="{name}"][value="{value}"]')).check()

    def press(self, label: str) -> None:
        """Click the button, the first of those that can be seen."""
        named = self.page.get_by_role("button", name=label)
        button = visible(named.and_(self.page.locator("button")))
        with self.page.expect_navigation():
            button.click()

    def upload(self, name: str, path: Path) -> None:
        """Choose a file."""
        self.page.locator(f'[name="{name}"]').set_input_files(path)

    def follow(self, text: str) -> None:
        """Click the link."""
        with self.page.expect_navigation():
            self._saying("a", text).click()

    def unfold(self, text: str) -> None:
        """Click the line."""
        self._saying("summary", text).click()

    def take(self, text: str) -> bytes:
        """Click the link or button, and read what comes."""
        with self.page.expect_download() as coming:
            self._saying("a, button", text).click()
        return coming.value.path().read_bytes()

    def _saying(self, kind: str, text: str) -> Locator:
        """Return the first control of a kind that can be seen and begins with this text."""
        begins = re.compile(rf"^\s*{re.escape(text)}")
        return visible(self.page.locator(kind).filter(has_text=begins))


def visible(found: Locator) -> Locator:
    """Return the first of the elements that can be seen."""
    return found.locator("visible=true").first


class Keyboard:
    """Tab, arrows, space and Enter; a mouse is never touched."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def fill(self, name: str, text: str) -> None:
        """Tab to the field and type over what it holds."""
        self._tab_to(f"element => element.name === {name!r}")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, name: str, value: str) -> None:
        """Tab to the list and walk to the answer with the arrow keys; to a box to tick, tab."""
        self._tab_to(
            f"element => element.name === {name!r}"
            f" && (element.type !== 'checkbox' || element.value === {value!r})"
        )
        for _ in range(MOST_TABS):
            if self._focused(f"element => element.value === {value!r}"):
                break
            self.page.keyboard.press("ArrowDown")
        else:
            raise AssertionError(f"{name} offers no {value}")
        if self._focused("element => 'checked' in element && !element.checked"):
            self.page.keyboard.press("Space")

    def press(self, label: str) -> None:
        """Tab to the button and press Enter."""
        self._tab_to_saying("button", label)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def upload(self, name: str, path: Path) -> None:
        """Tab to the field and choose a file."""
        self._tab_to(f"element => element.name === {name!r}")
        self.page.locator(f'[name="{name}"]').set_input_files(path)

    def follow(self, text: str) -> None:
        """Tab to the link and press Enter."""
        self._tab_to_saying("a", text)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def unfold(self, text: str) -> None:
        """Tab to the line and press Enter."""
        self._tab_to_saying("summary", text)
        self.page.keyboard.press("Enter")

    def take(self, text: str) -> bytes:
        """Tab to the link or button, press Enter, and read what comes."""
        self._tab_to_saying("a, button", text)
        with self.page.expect_download() as coming:
            self.page.keyboard.press("Enter")
        return coming.value.path().read_bytes()

    def _tab_to_saying(self, kind: str, text: str) -> None:
        self._tab_to(
            f"element => element.matches({kind!r})"
            f" && element.textContent.trim().startsWith({text!r})"
        )

    def _tab_to(self, wanted: str) -> None:
        if self._focused(wanted):
            return
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self._focused(wanted):
                self._must_be_seen()
                return
        raise AssertionError(f"the keyboard cannot reach {wanted} on {self.page.url}")

    def _focused(self, wanted: str) -> bool:
        return bool(self.page.evaluate(f"({wanted})(document.activeElement)"))

    def _must_be_seen(self) -> None:
        """Hold the focus to being visible: an outline, and not under a sticky bar."""
        shown = self.page.evaluate(
            "(() => { const box = document.activeElement.getBoundingClientRect();"
            " return box.width > 0 && box.bottom > 0 && box.top < innerHeight; })()"
        )
        assert shown, f"the focus is out of sight on {self.page.url}"
