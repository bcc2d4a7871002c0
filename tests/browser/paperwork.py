"""Papers, a forwarder's workbook, all materials and a compliance file, walked page by page."""

import io
import re
import zipfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from app.catalogue.sheet_facts import sheet_facts
from app.domain.naming import Language
from tests.browser.walk import PATIENCE, PLAN, Walk, days_ago
from tests.factories.uploads import pdf
from tests.factories.workbooks import workbook

EXPORTER: Final = "宁波示例贸易有限公司"
PAPERS: Final = f"{PLAN}/papers/1"
INVOICE: Final = {Language.ZH: "商业发票", Language.EN: "Commercial invoice"}
WAREHOUSE: Final = sheet_facts()["warehouse"].name
#: A forwarder's order sheet: a labelled cell, a table, and a cell for somebody to click.
SHEET: Final = workbook(
    ["FBA号", None],
    ["SKU", "中文品名", "数量", "备注"],
    ["示例", "示例", 1, None],
    ["发往哪里", None],
)


def tell_facts(walk: Walk) -> None:
    """Say who supplies the earphones, which battery is in them, and what papers ask besides."""
    walk.open("/products/1")
    walk.driver.choose("supplier_id", "1")
    walk.answer({"battery_un": "UN3481", "battery_watt_hours": "0.2", "battery_count": "1"})
    walk.driver.press(walk.say("Save product"))
    walk.open(f"{PAPERS}/details")
    walk.answer({"contract_no": "LC-2026-118", "contract_date": days_ago(3)})
    walk.driver.choose("producer_id", "1")
    walk.driver.choose("forwarder_id", "2")
    walk.driver.press(walk.say("Save details"))
    walk.open(f"{PAPERS}/details")
    expect(walk.page.locator('[name="contract_no"]')).to_have_value("LC-2026-118")


def make_papers(walk: Walk) -> None:
    """Have the papers made in the background, and read the invoice that is downloaded."""
    walk.open(PAPERS)
    walk.driver.press(walk.say("Make all documents"))
    expect(_invoice(walk)).to_contain_text("v1", timeout=PATIENCE)
    content = walk.driver.take(f"{walk.say('Download')} {INVOICE[walk.language]}")
    read = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert EXPORTER in read.replace("\n", "")


def change_the_plan(walk: Walk) -> None:
    """Hand over in Shanghai instead: the papers are out of date, and the next say what is new."""
    walk.open(f"{PLAN}/terms")
    walk.driver.fill("incoterm_place", "Shanghai")
    walk.go_on()
    walk.open(PAPERS)
    expect(_invoice(walk)).to_contain_text(walk.say("Out of date, the plan changed"))
    walk.driver.press(walk.say("Make all documents"))
    expect(_invoice(walk)).to_contain_text("v2", timeout=PATIENCE)
    walk.driver.unfold(walk.say("What is new in v%(revision)s") % {"revision": 2})
    expect(_invoice(walk).get_by_text("Ningbo → Shanghai")).to_be_visible()


def map_the_workbook(walk: Walk, folder: Path) -> None:
    """Take in a forwarder's workbook, click a cell, and say that the warehouse goes there."""
    walk.open("/sheet-templates/new")
    sheet = folder / "sheet.xlsx"
    sheet.write_bytes(SHEET)
    walk.driver.upload("file", sheet)
    walk.driver.fill("name", "下单表")
    walk.driver.choose("partner_id", "2")
    walk.driver.press(walk.say("Read the workbook"))
    walk.driver.follow("B4")
    walk.driver.choose("fact", "warehouse")
    walk.driver.press(walk.say("Keep this"))
    filled = walk.page.locator("td.filled", has_text=WAREHOUSE.in_(walk.language))
    expect(filled).to_be_visible()


def hand_out(walk: Walk) -> None:
    """Make all materials for the forwarder in one click, and look into the ZIP."""
    walk.open(f"{PAPERS}/materials")
    expect(walk.page.locator('[name="partner_id"]')).to_have_value("2")
    walk.driver.press(walk.say("Make the set"))
    walk.settle()
    walk.open(f"{PAPERS}/materials")
    expect(walk.page.get_by_text(walk.say("Says what the plan says"))).to_be_visible()
    with zipfile.ZipFile(io.BytesIO(walk.driver.take("ZIP"))) as made:
        endings = {name.rpartition(".")[2] for name in made.namelist()}
        assert endings >= {"pdf", "xlsx"}


def file_evidence(walk: Walk, folder: Path) -> None:
    """Keep a product's document with its last day; the list of the product tells it."""
    walk.open("/products/1/compliance/all/un38-3")
    walk.driver.choose("answer", "needed")
    walk.driver.fill("number", "SZ-UN383-0002")
    walk.driver.fill("expires_on", days_ago(-400))
    summary = folder / "summary.pdf"
    summary.write_bytes(pdf())
    walk.driver.upload("document", summary)
    walk.driver.press(walk.say("Save"))
    walk.open("/products/1/compliance?to=US")
    expect(walk.page.get_by_text(days_ago(-400))).to_be_visible()


def _invoice(walk: Walk) -> Locator:
    """Return the line of the commercial invoice."""
    name = re.compile(INVOICE[walk.language])
    heading = walk.page.get_by_role("rowheader", name=name)
    return walk.page.locator("table.papers tr").filter(has=heading)
