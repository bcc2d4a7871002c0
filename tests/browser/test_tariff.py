"""Finding a tariff code in a browser: as one types, and on behalf of a product."""

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Site, enter
from tests.factories.people import Member


def test_headings_are_found_while_typing(site: Site, member: Member, quiet: BrowserContext) -> None:
    enter(quiet, site, member)
    page = quiet.new_page()
    page.goto(f"{site.address}/tariff")
    page.keyboard.type("mobile phone case", delay=10)
    expect(page.locator("#found h2").first).to_contain_text("3926")
    expect(page).to_have_url(f"{site.address}/tariff?q=mobile%20phone%20case&to=US")
    page.locator("[name=to]").select_option("DE")
    expect(page.locator("#found")).to_contain_text("Germany")


def test_a_code_is_found_for_a_product_half_typed(
    site: Site, member: Member, quiet: BrowserContext
) -> None:
    enter(quiet, site, member)
    page = quiet.new_page()
    page.goto(f"{site.address}/products/new")
    page.locator("[name=sku]").fill("CUP-1")
    page.locator("[name=name_zh]").fill("保温杯")
    page.locator('[name=find][value="customs.US.hs_code"]').click()
    page.locator("#found [name=code]").first.click()
    expect(page.locator('[name="customs.US.hs_code"]')).to_have_value("9617001000")
    expect(page.locator("[name=sku]")).to_have_value("CUP-1")
