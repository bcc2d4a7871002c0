"""The whole journey in a browser: with a pointer, by keyboard alone, and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page

from app.domain.naming import Language
from tests.browser.conftest import Site
from tests.browser.drivers import Keyboard, Pointer
from tests.browser.walk import Walk


@pytest.mark.usefixtures("worker")
def test_from_sign_up_to_lock_in_chinese(tab: Page, site: Site) -> None:
    Walk(Pointer(tab), site.address, Language.ZH).all()


@pytest.mark.usefixtures("worker")
def test_from_sign_up_to_lock_in_english_by_keyboard_alone(tab: Page, site: Site) -> None:
    Walk(Keyboard(tab), site.address, Language.EN).all()


@pytest.mark.usefixtures("worker")
def test_from_sign_up_to_lock_without_javascript(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    Walk(Pointer(context.new_page()), site.address, Language.ZH, scripts=False).all()
    context.close()
