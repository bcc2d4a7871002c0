"""Programme fees are listed, stated, corrected and removed; factors of gases likewise."""

from decimal import Decimal

import pytest

from app.persistence.programme_fees import fees_entered
from tests.factories.costs import a_programme_fee
from tests.factories.people import Member
from tests.web.visitor import Visitor

FEE = {
    "programme": "fba-us", "kind": "placement", "amount": "0.27", "currency": "USD",
    "unit": "unit", "source": "fee preview",
}  # fmt: skip


def amounts(member: Member) -> list[Decimal]:
    with member.session() as session:
        return [fee.amount for fee in fees_entered(session, programme="fba-us")]


def test_the_page_says_what_is_known_and_that_no_amount_is(owner: Visitor) -> None:
    page = owner.get("/programme-fees")
    assert "No fee entered yet" in page.text
    assert "Amazon ended prep and labelling in the United States on 2026-01-01" in page.text


def test_a_fee_is_stated_with_its_source(owner: Visitor, member: Member) -> None:
    owner.get("/programme-fees/new")
    assert owner.post("/programme-fees/new", FEE).location == "/programme-fees"
    assert amounts(member) == [Decimal("0.2700")]
    page = owner.get("/programme-fees")
    assert "fee preview" in page.text
    assert "0.27 USD a unit" in page.text


@pytest.mark.parametrize(
    ("entries", "field", "sentence"),
    [
        ({"amount": ""}, "amount", "Enter the amount, 0 if nothing is asked"),
        ({"amount": "-1"}, "amount", "Enter 0 or more"),
        ({"source": ""}, "source", "Say where the fee is from"),
        (
            {"valid_from": "2026-02-01", "valid_to": "2026-01-01"},
            "valid_to",
            "The last day is before the first, 2026-02-01. Correct one of them.",
        ),
    ],
)
def test_each_refusal_stands_at_its_field(
    owner: Visitor, entries: dict[str, str], field: str, sentence: str
) -> None:
    page = owner.post("/programme-fees/new", {**FEE, **entries}, status=422)
    assert page.error(field) == sentence


def test_a_fee_is_corrected_and_a_stale_correction_asks_first(
    owner: Visitor, member: Member
) -> None:
    a_programme_fee(member, "0.20")
    page = owner.get("/programme-fees/1")
    version = page.value("version")
    owner.post("/programme-fees/1", {**FEE, "version": version})
    assert amounts(member) == [Decimal("0.2700")]
    owner.take_back("/programme-fees")
    assert amounts(member) == [Decimal("0.2000")]
    version = owner.get("/programme-fees/1").value("version")
    owner.post("/programme-fees/1", {**FEE, "amount": "0.50", "version": version})
    owner.post("/programme-fees/1", {**FEE, "amount": "0.60", "version": version}, status=409)


def test_a_removed_fee_can_be_had_back(owner: Visitor, member: Member) -> None:
    a_programme_fee(member, "0.20", size_tier="small")
    owner.post("/programme-fees/1/remove")
    assert amounts(member) == []
    owner.take_back("/programme-fees")
    assert amounts(member) == [Decimal("0.2000")]


def test_own_factors_replace_the_bundled_ones(owner: Visitor) -> None:
    assert "UK government conversion factors 2025" in owner.get("/emission-factors").text
    owner.post("/emission-factors", {"sea": "0.02", "source": "Carrier's letter"})
    page = owner.get("/emission-factors")
    assert "Factors entered in this workspace" in page.text
    assert page.value("sea") == "0.02"
    owner.post("/emission-factors", {"sea": "", "source": ""})
    assert "UK government" in owner.get("/emission-factors").text


@pytest.mark.parametrize(
    ("entries", "field", "sentence"),
    [
        ({"sea": "0.02"}, "source", "Say where the factors are from."),
        ({"sea": "101", "source": "x"}, "sea", "Enter 0 to 100 kg a tonne and kilometre."),
        ({"sea": "x", "source": "x"}, "sea", "Enter a number, for example 12.4"),
    ],
)
def test_factors_without_sense_or_source_are_refused(
    owner: Visitor, entries: dict[str, str], field: str, sentence: str
) -> None:
    assert owner.post("/emission-factors", entries, status=422).error(field) == sentence
