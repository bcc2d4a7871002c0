"""Carton ids, the platform's own label PDF and pallet labels, walked page by page."""

import io
from pathlib import Path
from typing import Final

import pypdfium2
from playwright.sync_api import expect

from tests.browser.walk import PLAN, Walk
from tests.factories.label_pdfs import roll_labels
from tests.factories.plans import FBA_NUMBER

LABELS: Final = f"{PLAN}/labels/1"
CARTONS: Final = 17
#: The carton ids as the platform gave them out, the last label first.
IDS: Final = tuple(f"{FBA_NUMBER}U{number:06d}" for number in range(CARTONS, 0, -1))


def take_over_ids(walk: Walk) -> None:
    """Type the platform's carton ids."""
    walk.open(LABELS)
    walk.driver.fill("shipment_id", FBA_NUMBER)
    walk.driver.fill("carton_ids", "U000001-U000017")
    walk.driver.press(walk.say("Take over the ids"))
    expect(walk.page.get_by_text(walk.say("Every carton has its id"))).to_be_visible()


def sort_the_platforms(walk: Walk, folder: Path) -> None:
    """Send the platform's label PDF, see that each carton has its label, and have them sorted."""
    walk.open(f"{LABELS}/platform")
    sent = folder / "labels.pdf"
    sent.write_bytes(roll_labels(IDS))
    walk.driver.upload("file", sent)
    walk.driver.press(walk.say("Read the file"))
    walk.settle()
    walk.open(f"{LABELS}/platform")
    expect(walk.page.get_by_text(walk.say("Each carton has exactly one label."))).to_be_visible()
    walk.driver.press(walk.say("Make the labels"))
    walk.settle()
    pages = pypdfium2.PdfDocument(io.BytesIO(walk.driver.take(walk.say("Open the result"))))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(texts) == CARTONS
    assert IDS[-1] in texts[0]


def print_pallets_twice(walk: Walk) -> None:
    """Look at a pallet's label, print all, print all again: the first print is void."""
    walk.open(f"{LABELS}/pallet")
    walk.driver.fill("pallets", "1-10\n11-17")
    walk.driver.press(walk.say("Save pallets"))
    picture = walk.page.locator("figure.picture img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") > 0
    for _ in range(2):
        assert walk.driver.take(walk.say("Print labels")).startswith(b"%PDF")
    walk.open(f"{LABELS}/prints")
    states = walk.page.locator("tbody tr .tag")
    expect(states).to_have_text([walk.say("Stands"), walk.say("Void")])
