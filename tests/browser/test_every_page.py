"""Every page: at an address of its own, WCAG 2.2 AA, and no sideways scroll.

`make test` looks at each page once: half of them in Chinese at a desk by day, the others in English
on a phone by night. `make test-full` looks at all of them in both languages, at both sizes, by day
and by night.
"""

from itertools import product
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Response, ViewportSize

from app.domain.naming import Language
from app.persistence.files import FileFolder
from config import Config
from tests.browser.conftest import Site, enter
from tests.browser.places import SIGNED_OUT, furnish
from tests.factories.people import Member

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ONLY_FOUND = {"resultTypes": ["violations"], "preload": False}
RULES = {"runOnly": {"type": "tag", "values": TAGS}, **ONLY_FOUND}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, **ONLY_FOUND}


def findings(page: Page, address: str, rules: dict[str, Any]) -> list[str]:
    """Return what axe and a look at the width have against the open page."""
    found = [
        f"{address}: {violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in Axe().run(page, options=rules).response["violations"]
        for node in violation["nodes"][:3]
    ]
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > page.viewport_size["width"]:  # type: ignore[index]
        found.append(f"{address}: {width} px wide")
    return found


def strayed(answer: Response | None, address: str) -> list[str]:
    """Return what is wrong unless a page answered at that very address."""
    if answer and answer.ok and not answer.request.redirected_from:
        return []
    return [f"{address}: {answer and (answer.status, answer.url)}"]


def reading(address: str, language: Language) -> str:
    """Return the address in that language, whatever else it asks for."""
    return f"{address}{'&' if '?' in address else '?'}lang={language.value}"


def looks() -> list[Any]:
    """Return every way to look at pages and at which; all but the first two are for the full run.

    By night only what colours decide is looked at again: the rest is the same as by day.
    """
    everything = [
        pytest.param(*look, slice(None), marks=pytest.mark.full, id=called(*look))
        for look in product(Language, ("light", "dark"), (DESK, PHONE))
    ]
    return [
        pytest.param(Language.ZH, "light", DESK, slice(0, None, 2), id="one-half"),
        pytest.param(Language.EN, "dark", PHONE, slice(1, None, 2), id="other-half"),
        *everything,
    ]


def called(language: Language, scheme: str, size: ViewportSize) -> str:
    """Return what a look is called."""
    return f"{language.value}-{scheme}-{size['width']}"


@pytest.mark.parametrize(("language", "scheme", "size", "part"), looks())
def test_pages_are_accessible_and_keep_to_their_width(
    quiet: BrowserContext,
    site: Site,
    member: Member,
    config: Config,
    language: Language,
    scheme: Literal["light", "dark"],
    size: ViewportSize,
    part: slice,
) -> None:
    again = scheme == "dark" and part == slice(None)
    rules = COLOURS if again else RULES
    with member.session() as session:
        inside = furnish(session, FileFolder.of(config))[part]
    page = quiet.new_page()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    found = []
    for address in SIGNED_OUT[part]:
        page.goto(site.address + reading(address, language))
        found += findings(page, address, rules)
    enter(quiet, site, member)
    for address in inside:
        answer = page.goto(site.address + reading(address, language))
        found += strayed(answer, address) + findings(page, address, rules)
    assert found == []
