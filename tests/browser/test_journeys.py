"""The whole journey in a browser: in Chinese with a pointer, in English by keyboard alone."""

import pytest
from playwright.sync_api import Page

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
