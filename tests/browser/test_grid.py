"""The grid with script: pasting into cells, adding rows, moving by keys, undoing."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import Site, enter
from tests.factories.people import Member
from tests.factories.plans import a_shipment
from tests.factories.products import bottle
from tests.factories.shipment_table import a_shipment_under_way

PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def grid(quiet: BrowserContext, site: Site, member: Member) -> Page:
    """Return the products' grid with one saved row, its first cell focused."""
    with member.session() as session:
        bottle(session)
    enter(quiet, site, member)
    page = quiet.new_page()
    page.goto(f"{site.address}/products/grid")
    page.locator("[name=rows-0-sku]").focus()
    return page


def value(page: Page, name: str) -> str:
    return page.locator(f'[name="{name}"]').input_value()


def status(page: Page) -> str:
    return page.locator("[data-grid-status]").inner_text()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name"))


def test_a_paste_fills_down_and_right_adds_rows_and_can_be_undone(grid: Page) -> None:
    grid.locator("[name=rows-1-name_zh]").focus()
    lines = [f'杯{n}\t"Cup, ""{n}"""\t7.5\t\uff17.\uff15' for n in range(8)]
    grid.evaluate(PASTE, "\r\n".join(lines) + "\r\n")
    assert (value(grid, "rows-1-name_zh"), value(grid, "rows-8-name_zh")) == ("杯0", "杯7")
    assert (value(grid, "rows-8-name_en"), value(grid, "rows-8-width")) == ('Cup, "7"', "7.5")
    assert value(grid, "rows-0-sku") == "LC-BT05"
    assert status(grid) == "Pasted 32 cells into 8 rows"
    assert grid.locator("tbody tr").count() == 9
    grid.get_by_role("button", name="Undo paste").click()
    assert (value(grid, "rows-1-name_zh"), grid.locator("tbody tr").count()) == ("", 6)
    assert status(grid) == "Paste undone"


def test_pasted_headings_sort_the_columns_and_name_the_unit(grid: Page) -> None:
    grid.locator("[name=rows-1-brand]").focus()
    grid.evaluate(PASTE, "单重(g)\t货号\tColour\n380\tNEW\tred")
    assert (value(grid, "rows-1-sku"), value(grid, "rows-1-weight")) == ("NEW", "380 g")
    assert value(grid, "rows-1-brand") == ""
    assert status(grid).endswith("1 cells found no column and were left out")


def test_a_paste_too_long_for_the_page_changes_nothing(grid: Page) -> None:
    grid.evaluate(PASTE, "\n".join(f"S{n}\tx" for n in range(101)))
    assert value(grid, "rows-0-sku") == "LC-BT05"
    assert status(grid).startswith("Not pasted: a page takes 100 rows")


def test_keys_move_between_cells_and_enter_does_not_send(grid: Page) -> None:
    for key, name in (
        ("Enter", "rows-1-sku"),
        ("ArrowDown", "rows-2-sku"),
        ("ArrowRight", "rows-2-name_zh"),
        ("ArrowUp", "rows-1-name_zh"),
        ("Shift+Enter", "rows-0-name_zh"),
        ("ArrowLeft", "rows-0-sku"),
    ):
        grid.keyboard.press(key)
        assert focused(grid) == name
    assert grid.url.endswith("/products/grid")


def test_rows_are_added_where_work_goes_on(grid: Page) -> None:
    before = grid.locator("tbody tr").count()
    grid.get_by_role("button", name="Add rows").click()
    assert grid.locator("tbody tr").count() == before + 5
    assert focused(grid) == f"rows-{before}-sku"
    grid.keyboard.type("LAST")
    grid.locator("[name=rows-6-name_en]").fill("Cup")
    grid.get_by_role("button", name="Save all rows").click()
    assert "1 product saved" in grid.inner_text("main")
    assert "LAST" in grid.inner_text("table")


def test_ranges_pasted_into_the_shipment_table_leave_out_what_is_fixed(
    quiet: BrowserContext, site: Site, member: Member
) -> None:
    """The first shipment is under way, so its numbers are fixed; the second is a draft."""
    with member.session() as session:
        a_shipment(session, a_shipment_under_way(session).plan)
    enter(quiet, site, member)
    page = quiet.new_page()
    page.goto(f"{site.address}/shipments/edit")
    page.locator("[name=rows-0-ready]").focus()
    page.evaluate(PASTE, "Note\tDeparture\nPallet 3\t2026-11-03\nTwo pallets\t\n")
    assert status(page).strip() == "Pasted 4 cells into 2 rows"
    page.locator("[name=rows-0-fba]").focus()
    page.evaluate(PASTE, "FBA17AAAAAAA\tREF-1\nFBA17BBBBBBB\tREF-2\n")
    assert status(page).endswith("2 cells found no column and were left out")
    assert value(page, "rows-0-fba") == "FBA17QK3M8XZ"
    page.get_by_role("button", name="Save all rows").click()
    assert "2 shipments changed" in page.inner_text("main")
    page.goto(f"{site.address}/shipments?columns=sailed,reference,note")
    told = [row.split("\t")[2:] for row in page.locator("tbody tr").all_inner_texts()]
    assert told == [["--", "2026-11-03", "Pallet 3"], ["REF-2", "--", "Two pallets"]]


def test_enter_in_a_form_presses_its_own_button(grid: Page) -> None:
    grid.get_by_role("link", name="Products").first.click()
    grid.get_by_role("link", name="LC-BT05").click()
    grid.locator("[name=brand]").fill("Entered")
    grid.keyboard.press("Enter")
    grid.wait_for_url("**/products")
    assert "Product saved" in grid.inner_text("main")
