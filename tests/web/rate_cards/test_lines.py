"""Lines and surcharges of a card are entered, changed and taken off by hand."""

import pytest

from app.domain.naming import Language
from app.usecases.rate_cards.keeping import put_in_force
from app.usecases.rate_cards.managing import copy_example
from tests.factories.people import Member
from tests.factories.rate_cards import TODAY
from tests.web.rate_cards.test_importing import entries
from tests.web.visitor import Visitor


@pytest.fixture
def card(member: Member) -> str:
    with member.session() as session:
        kept = copy_example(session, day=TODAY, language=Language.EN, person_id=member.person_id)
        put_in_force(session, kept)
        return f"/rate-cards/{kept.id}"


def first_line(owner: Visitor, card: str) -> str:
    link = owner.get(card).soup.select_one(f'a[href^="{card}/lines/"]:not([href$="new"])')
    assert link is not None
    return str(link["href"])


def test_a_line_is_shown_as_it_would_be_typed_and_changed(owner: Visitor, card: str) -> None:
    line = first_line(owner, card)
    page = owner.get(line)
    assert page.value("breaks").splitlines()[0] == "1 62"
    assert (page.value("term-transit"), page.value("term-divisor")) == ("3-6", "5000")
    owner.post(line, entries(page, "line", breaks="1 63\n21 on request"))
    assert owner.get(line).value("breaks").splitlines() == ["1 63", "21 on request"]


@pytest.mark.parametrize(
    ("field", "entry", "sentence"),
    [
        ("breaks", "", "Enter at least one price"),
        ("breaks", "21 16/15", "Write one price"),
        ("breaks", "21", "Write at least one price"),
        ("term-country", "Mars", "“Mars” is no country's name"),
        ("term-divisor", "many", "cm³ per kg cannot be read from “many”"),
        ("term-transit", "", "This is needed for every line"),
        ("term-volume-discount", "150%", "Volume discount cannot be read"),
    ],
)
def test_each_wrong_entry_is_named_at_its_field(
    owner: Visitor, card: str, field: str, entry: str, sentence: str
) -> None:
    line = first_line(owner, card)
    page = owner.post(line, entries(owner.get(line), "line", **{field: entry}), status=422)
    assert page.error(field).startswith(sentence)


def test_a_new_line_is_proposed_with_the_terms_of_the_last(owner: Visitor, card: str) -> None:
    page = owner.get(f"{card}/lines/new")
    assert page.value("term-divisor") == "6000"
    again = entries(page, "line", **{"term-area": "GB", "breaks": "21 9"})
    assert "has a price of" in owner.post(f"{card}/lines/new", again, status=422).text
    owner.post(f"{card}/lines/new", {**again, "term-area": "GB BT", "term-channel": "Belfast"})
    assert "Belfast" in owner.get(card).text


def test_a_line_is_taken_off_and_had_back(owner: Visitor, card: str) -> None:
    line = first_line(owner, card)
    owner.post(f"{line}/remove")
    owner.take_back(card)
    assert first_line(owner, card) == line
    owner.get(f"{card}/lines/99999", status=404)


def test_a_line_changed_meanwhile_is_not_overwritten(owner: Visitor, card: str) -> None:
    line = first_line(owner, card)
    typed = entries(owner.get(line), "line", breaks="1 70")
    owner.post(line, typed)
    assert owner.post(line, {**typed, "breaks": "1 71"}, status=409).value("breaks") == "1 71"


def test_a_surcharge_is_added_changed_and_taken_off(owner: Visitor, card: str) -> None:
    new = f"{card}/surcharges/new"
    asked = {"name": "偏远", "amount": "25", "basis": "per-piece", "minimum": "171",
             "maximum": "900", "valid_from": "2026-11-01", "postcodes": "967 995",
             "to-home": "y", "cargo-liquid": "y", "longest_over": "120", "girth_over": "266",
             "channel-0": "y"}  # fmt: skip
    owner.post(new, asked)
    page = owner.get(card)
    for said in (
        "CNY 25 per carton, at least 171, at most 900",
        "longest side over 120 cm or length and girth over 266 cm; with Liquid",
        "to postcodes 967 995; to private address",
        "International express",
    ):
        assert said in page.text
    link = page.soup.select(f'a[href^="{card}/surcharges/"]')[-1]
    edit = str(link["href"])
    assert owner.get(edit).value("postcodes") == "967 995"
    owner.post(edit, entries(owner.get(edit), "surcharge", amount="30", basis="percent"))
    assert "30% of the freight" in owner.get(card).text
    owner.post(edit, entries(owner.get(edit), "surcharge", name=""), status=422)
    stale = entries(owner.get(edit), "surcharge", version="1")
    owner.post(edit, {**stale, "amount": "31"}, status=409)
    owner.post(f"{edit}/remove")
    assert "偏远" not in owner.get(card).soup.select_one("main").text  # type: ignore[union-attr]
    owner.get(edit, status=404)
