"""Two people on one plan, and somebody who only tries: each in a browser of their own."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from app.persistence.tables.plans import Plan
from tests.browser.conftest import Site, enter
from tests.factories.people import PASSWORD, Member
from tests.factories.plans import a_plan, a_shipment

PLAN = "/p/IP-2026-0001"


@pytest.fixture
def owner(quiet: BrowserContext, site: Site, member: Member) -> Page:
    """Return the owner's tab; the plan has a second shipment without goods."""
    with member.session() as session:
        plan: Plan = a_plan(session)
        shipment = a_shipment(session, plan)
        shipment.items.clear()
        shipment.rows.clear()
        session.commit()
    enter(quiet, site, member)
    return quiet.new_page()


@pytest.fixture
def colleague(
    browser: Browser, browser_context_args: dict[str, Any], owner: Page, site: Site
) -> Iterator[Page]:
    """Return the tab of a colleague who took up the owner's invitation, in another browser."""
    owner.goto(f"{site.address}/members")
    owner.get_by_label("Who is invited").fill("Wang")
    owner.get_by_role("button", name="Make an invitation link").click()
    link = owner.locator("#link").input_value()
    context = browser.new_context(**browser_context_args)
    page = context.new_page()
    page.goto(f"{link}?lang=en")
    page.get_by_label("Your name").fill("Wang Qiang")
    page.get_by_label("E-mail").fill("wang@example.com")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Open the account").click()
    expect(page.get_by_role("link", name="Ningbo Example · Wang Qiang")).to_be_visible()
    yield page
    context.close()


def test_the_second_to_save_sees_both_versions_and_decides(
    owner: Page, colleague: Page, site: Site
) -> None:
    for page in (owner, colleague):
        page.goto(f"{site.address}{PLAN}/terms")
    colleague.get_by_label("Named place").fill("Shanghai")
    colleague.get_by_role("button", name="Save and continue").click()
    owner.get_by_label("Named place").fill("Shenzhen")
    owner.get_by_role("button", name="Save and continue").click()
    banner = owner.get_by_role("alert")
    expect(banner).to_contain_text("Saved by somebody else while you were editing")
    assert banner.get_by_role("cell").all_inner_texts() == ["Shenzhen", "Shanghai"]
    expect(owner.get_by_label("Named place")).to_have_value("Shenzhen")
    owner.get_by_role("button", name="Save and continue").click()
    colleague.goto(f"{site.address}{PLAN}/terms")
    expect(colleague.get_by_label("Named place")).to_have_value("Shenzhen")


def test_what_one_removes_the_other_can_take_back(owner: Page, colleague: Page, site: Site) -> None:
    owner.goto(f"{site.address}{PLAN}/shipments")
    owner.get_by_role("button", name="Take away Shipment 2").click()
    expect(owner.get_by_role("status").filter(has_text="Shipment 2 removed")).to_be_visible()
    colleague.goto(f"{site.address}/undo")
    expect(colleague.get_by_role("row").nth(1)).to_contain_text("Chen Min")
    colleague.get_by_role("button", name="Undo Shipment removed").click()
    expect(colleague.get_by_text("Taken back. Everything is as it was before.")).to_be_visible()
    owner.goto(f"{site.address}{PLAN}/shipments")
    expect(owner.get_by_role("rowheader", name="Shipment 2")).to_be_visible()


def test_what_was_changed_since_is_not_taken_back(owner: Page, colleague: Page, site: Site) -> None:
    owner.goto(f"{site.address}/products/1")
    owner.get_by_label("Name in English").fill("Earphones, wireless")
    owner.get_by_role("button", name="Save product").click()
    colleague.goto(f"{site.address}/products/1")
    colleague.get_by_label("Name in English").fill("Wireless earphones")
    colleague.get_by_role("button", name="Save product").click()
    owner.get_by_role("button", name="Undo").click()
    expect(owner.get_by_role("alert")).to_contain_text("“LC-EB20” was changed after that")
    colleague.goto(f"{site.address}/products/1")
    expect(colleague.get_by_label("Name in English")).to_have_value("Wireless earphones")


def test_somebody_tries_it_without_an_account_and_leaves_nothing(
    quiet: BrowserContext, site: Site
) -> None:
    page = quiet.new_page()
    page.goto(f"{site.address}/?lang=en")
    page.get_by_role("button", name="Try it without an account").click()
    expect(page.get_by_text("This demo ends on")).to_be_visible()
    expect(page.get_by_role("table").first).to_contain_text("IP-2026-0001")
    page.get_by_role("button", name="Remove this demo now").click()
    expect(page.get_by_text("The demo is removed, with everything entered in it")).to_be_visible()
    page.goto(f"{site.address}/plans")
    expect(page).to_have_url(f"{site.address}/signin?next=/plans")
