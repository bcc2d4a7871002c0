"""The list of cards, one card, and what is done with it."""

import io

import pytest
from openpyxl import load_workbook

from app.domain.naming import Language
from app.usecases.rate_cards.keeping import put_in_force
from app.usecases.rate_cards.managing import copy_example
from tests.factories.people import Member
from tests.factories.rate_cards import TODAY
from tests.web.visitor import Visitor


@pytest.fixture
def card_id(member: Member) -> int:
    with member.session() as session:
        card = copy_example(session, day=TODAY, language=Language.EN, person_id=member.person_id)
        put_in_force(session, card)
        return card.id


def test_the_empty_list_says_what_to_do(owner: Visitor) -> None:
    page = owner.get("/rate-cards")
    assert "No rate card yet" in page.text
    assert page.soup.select_one('a.button[href="/rate-cards/import"]')


def test_the_example_is_copied_as_a_sample(owner: Visitor) -> None:
    card = owner.post("/rate-cards/example").location
    page = owner.get(card)
    assert "A sample: nobody offers these prices" in page.text
    assert "Fast ship + courier" in page.text
    assert "weighs 22.5 kg or more" in page.text
    assert "CNY 255 per carton" in page.text


def test_a_card_is_withdrawn_and_put_in_use_again(owner: Visitor, card_id: int) -> None:
    page = f"/rate-cards/{card_id}"
    owner.post(f"{page}/withdraw")
    assert "Out of use" in owner.get("/rate-cards").text
    owner.post(f"{page}/activate")
    assert "Active" in owner.get("/rate-cards").text


def test_a_card_is_downloaded_a_row_for_each_price(owner: Visitor, card_id: int) -> None:
    table = owner.get(f"/rate-cards/{card_id}/prices.csv").response.text
    heading, *rows = table.splitlines()
    assert heading.startswith("\ufeffChannel,Main leg,Final delivery")
    assert len(rows) > 100
    owner.get(f"/rate-cards/{card_id}/prices.xlsx")


def test_the_download_says_that_surcharges_are_not_read_in_again(
    owner: Visitor, card_id: int
) -> None:
    assert "they are not read in again" in owner.get(f"/rate-cards/{card_id}").text
    content = owner.get(f"/rate-cards/{card_id}/prices.xlsx").response.data
    sheets = load_workbook(io.BytesIO(content)).sheetnames
    assert sheets[1] == "Surcharges (not read in again)"


def test_a_card_is_entered_by_hand(owner: Visitor) -> None:
    head = {"supplier": "海运通", "currency": "CNY", "valid_from": "2026-11-01", "sheet": "US"}
    card = owner.post("/rate-cards/new", head).location
    assert "No price yet" in owner.get(card).text
    owner.post(f"{card}/activate")
    assert "Add a line first" in owner.get(card).text
    line = {
        "term-channel": "普船海派", "term-main-leg": "slow-ship",
        "term-final-delivery": "courier", "term-tax-mode": "own", "term-area": "US 8 9",
        "term-unit": "kg", "term-divisor": "6000", "term-weigh-by": "piece",
        "term-round-step": "1", "term-transit": "25-32", "term-clock-start": "departure",
        "breaks": "21 12.5\n100 11", "cargo-liquid": "y",
    }  # fmt: skip
    owner.post(f"{card}/lines/new", line)
    page = owner.get(card)
    assert "12.5" in page.text
    assert "Liquid" in page.text
    owner.post(f"{card}/activate")
    assert "Active" in owner.get(card).text


def test_an_entry_that_ends_before_it_begins_is_refused(owner: Visitor) -> None:
    head = {"supplier": "x", "currency": "CNY", "valid_from": "2026-11-02"}
    page = owner.post("/rate-cards/new", {**head, "valid_to": "2026-11-01"}, status=422)
    assert page.error("valid_to") == "The last day is before the first; correct one of them."
    page = owner.post("/rate-cards/new", {}, status=422)
    assert page.error("supplier") == "Enter the forwarder's name"


def test_the_head_is_changed_but_not_over_a_newer_one(owner: Visitor, card_id: int) -> None:
    page = f"/rate-cards/{card_id}/head"
    form = {"supplier": "远岚", "currency": "CNY", "valid_from": "2026-11-01"}
    assert owner.get(page).value("supplier") == "Example rate card"
    version = owner.get(page).value("version")
    owner.post(page, {**form, "version": version, "tax_included": "yes"})
    shown = owner.get(f"/rate-cards/{card_id}")
    assert "VAT of the forwarder's invoice contained" in shown.text
    owner.post(page, {**form, "version": version, "supplier": "other"}, status=409)
