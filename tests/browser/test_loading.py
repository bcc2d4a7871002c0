"""A load planned, looked at, changed by hand and printed, in both languages."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sqlalchemy import Engine

from app.domain.naming import Language
from app.wording.translations import translations
from tests.browser.conftest import Site, enter
from tests.browser.drivers import Driver, Keyboard, Pointer
from tests.factories.people import Member, sign_up
from tests.factories.plans import a_plan

PAGE = "/p/IP-2026-0001/loading/1"


def packed(engine: Engine, language: Language = Language.EN) -> Member:
    """Return somebody with packed cartons who reads that language."""
    member = sign_up(engine, language=language)
    with member.session() as session:
        a_plan(session)
    return member


def follow(page: Page, name: str) -> None:
    """Follow a link."""
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=True).first.click()


def load(driver: Driver, site: Site, language: Language) -> None:
    """Plan the load, look at it, move a carton wrongly, then rightly, take that back, print it."""
    page, say = driver.page, translations(language).gettext
    page.goto(f"{site.address}{PAGE}")
    driver.press(say("Plan the load"))
    expect(page.locator("h1")).to_have_text(say("Loading plan"))
    expect(page.locator("figure svg")).to_have_count(2)
    page.goto(f"{page.url}?layer=2")
    expect(page.locator("#layer")).to_contain_text("2")
    driver.press(say("Load by this plan"))
    expect(page.get_by_text(say("The shipment is loaded by this plan"))).to_be_visible()
    plan = page.url
    page.goto(f"{plan.partition('?')[0]}/edit")
    driver.choose("piece", "16")
    driver.fill("x", "580")
    driver.press(say("Check and save"))
    expect(page.locator(".problems")).to_be_focused()
    driver.fill("x", "500")
    driver.fill("y", "0")
    driver.press(say("Check and save"))
    expect(page.get_by_text(say("The loading plan is changed; every rule is kept"))).to_be_visible()
    driver.press(say("Undo"))
    page.goto(plan)
    driver.choose("language", language.value)
    with page.expect_download() as printed:
        page.get_by_role("button", name=say("Loading plan as PDF")).click()
    assert printed.value.suggested_filename == "IP-2026-0001-1_loading-1.pdf"


def test_in_chinese_with_a_pointer(quiet: BrowserContext, site: Site, engine: Engine) -> None:
    enter(quiet, site, packed(engine, Language.ZH))
    load(Pointer(quiet.new_page()), site, Language.ZH)


def test_in_english_by_keyboard_alone(quiet: BrowserContext, site: Site, engine: Engine) -> None:
    enter(quiet, site, packed(engine))
    load(Keyboard(quiet.new_page()), site, Language.EN)


@pytest.mark.full
def test_without_javascript(browser: Browser, site: Site, engine: Engine) -> None:
    context = browser.new_context(java_script_enabled=False)
    enter(context, site, packed(engine))
    page = context.new_page()
    page.goto(f"{site.address}{PAGE}")
    Pointer(page).press("Plan the load")
    follow(page, "Load step by step")
    follow(page, "Next step")
    follow(page, "Layer above")
    expect(page.locator("#load")).to_contain_text("Step 2")
    context.close()


@pytest.mark.usefixtures("worker")
def test_a_long_search_shows_its_plan_by_itself(
    quiet: BrowserContext, site: Site, engine: Engine
) -> None:
    enter(quiet, site, packed(engine))
    page = quiet.new_page()
    page.goto(f"{site.address}{PAGE}")
    page.locator('[name="seconds"]').select_option("10")
    Pointer(page).press("Plan the load")
    expect(page.get_by_text("Proven best")).to_be_visible(timeout=30_000)
