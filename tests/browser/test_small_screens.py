"""On a phone what matters comes first and can be read; a desk shows all at once. No script needed.

"/" leads from the table to the search and acts nowhere else (WCAG 2.1.4).
"""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import Site, enter
from tests.factories.people import Member
from tests.factories.tracking import a_locked_plan

PAGE = "/p/IP-2026-0001/tracking/1"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SMALLEST_TYPE = 11
READABLE = """() => [...document.querySelectorAll(".picture :is(text, li)")]
  .filter((each) => each.checkVisibility())
  .map((each) => parseFloat(getComputedStyle(each).fontSize)
    * (each.getScreenCTM ? each.getScreenCTM().a : 1))"""


@pytest.fixture
def page(quiet: BrowserContext, site: Site, member: Member) -> Page:
    """Return a tab of somebody with one locked plan."""
    with member.session() as session:
        a_locked_plan(session)
    enter(quiet, site, member)
    return quiet.new_page()


def test_filters_are_folded_on_a_phone_and_open_at_a_desk(
    browser: Browser, site: Site, member: Member
) -> None:
    with member.session() as session:
        a_locked_plan(session)
    context = browser.new_context(java_script_enabled=False)
    enter(context, site, member)
    tab = context.new_page()
    tab.set_viewport_size(PHONE)  # type: ignore[arg-type]
    tab.goto(f"{site.address}/shipments?state=all&to=US")
    summary, channel = tab.locator(".filters summary"), tab.locator("[name=channel]")
    assert summary.inner_text() == "Filters (1)"
    assert not channel.is_visible()
    summary.click()
    assert channel.is_visible()
    tab.set_viewport_size(DESK)  # type: ignore[arg-type]
    tab.goto(f"{site.address}/shipments")
    assert channel.is_visible()
    assert not summary.is_visible()
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_route_can_be_read(page: Page, site: Site, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(f"{site.address}{PAGE}")
    sizes = page.evaluate(READABLE)
    assert len(sizes) >= 6
    assert min(sizes) >= SMALLEST_TYPE
    named = page.locator(".picture :is(text, b)", has_text="Long Beach")
    assert named.locator("visible=true").count() == 1


def test_a_slash_leads_from_the_table_to_the_search_and_acts_nowhere_else(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.address}/shipments?state=all")
    search = page.locator("[data-search]")
    page.keyboard.press("/")
    assert not search.evaluate("each => each === document.activeElement")
    page.locator(".scroll").first.focus()
    page.keyboard.press("/")
    assert search.evaluate("each => each === document.activeElement")
    assert search.input_value() == ""
