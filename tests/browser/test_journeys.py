"""The whole journey in a browser: with a pointer, by keyboard alone, and without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from app.domain.naming import Language
from tests.browser.conftest import Site
from tests.browser.drivers import Keyboard, Pointer
from tests.browser.joining import join
from tests.browser.walk import Walk


def to_the_shelf(walk: Walk, folder: Path) -> None:
    """Walk from the first page to a closed shipment."""
    walk.sign_up()
    walk.set_up()
    join(walk, folder)
    walk.plan()
    walk.goods()
    walk.papers_and_cost()
    walk.lock()
    walk.hand_over()
    walk.track()
    walk.receive()


@pytest.mark.usefixtures("worker")
def test_from_joining_to_closed_in_chinese(tab: Page, site: Site, tmp_path: Path) -> None:
    to_the_shelf(Walk(Pointer(tab), site.address, Language.ZH), tmp_path)


@pytest.mark.usefixtures("worker")
def test_from_joining_to_closed_in_english_by_keyboard_alone(
    tab: Page, site: Site, tmp_path: Path
) -> None:
    to_the_shelf(Walk(Keyboard(tab), site.address, Language.EN), tmp_path)


@pytest.mark.full
@pytest.mark.usefixtures("worker")
def test_from_joining_to_closed_without_javascript(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    walk = Walk(Pointer(context.new_page()), site.address, Language.ZH, scripts=False)
    to_the_shelf(walk, tmp_path)
    context.close()
