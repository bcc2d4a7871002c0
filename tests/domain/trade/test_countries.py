"""What a country asks of the importer, and how its postcodes look."""

from datetime import date

import pytest

from app.domain.naming import Name
from app.domain.sourcing import Source
from app.domain.trade.countries import (
    Country,
    PostcodeForm,
    TaxNumber,
    check_postcode,
    numbers_lacking,
    tax_numbers_needed,
)
from app.domain.trade.importers import ImporterKind, ImporterKindFact

SOURCES = (Source("a made-up gazette", date(2026, 1, 1)),)
NAME = Name("name", "名称")
NUMBER = TaxNumber(kind="vat", name=NAME, validator=None)
ATLANTIS = Country(
    code="AA",
    currency="EUR",
    tax_numbers=(NUMBER,),
    postcode=PostcodeForm(r"[A-Z]\d{3}", "A123"),
    hs_digits=8,
    languages=("la",),
    reached_overland=False,
    sources=SOURCES,
)


def importer(*, needs_tax_numbers: bool) -> ImporterKindFact:
    return ImporterKindFact(
        kind=ImporterKind.OWN,
        name=NAME,
        consequence=NAME,
        risks=(),
        needs_tax_numbers=needs_tax_numbers,
        sources=SOURCES,
    )


def test_an_own_importer_gives_the_countrys_numbers() -> None:
    kind = importer(needs_tax_numbers=True)
    assert tax_numbers_needed(ATLANTIS, importer=kind) == (NUMBER,)
    assert kind.code == "own"


def test_a_borrowed_importer_gives_none() -> None:
    assert tax_numbers_needed(ATLANTIS, importer=importer(needs_tax_numbers=False)) == ()


@pytest.mark.parametrize("postcode", ["A123", " a123 ", ""])
def test_a_postcode_of_the_form_or_none_at_all_passes(postcode: str) -> None:
    assert check_postcode(ATLANTIS, postcode=postcode) == []


def test_another_form_is_only_advised_against() -> None:
    (problem,) = check_postcode(ATLANTIS, postcode="A1234")
    assert (problem.code, problem.blocking) == ("postcode-form", False)
    assert problem.params == {"postcode": "A1234", "example": "A123"}


EITHER = tuple(
    TaxNumber(kind=kind, name=NAME, validator=None, group="importer") for kind in ("ein", "cain")
)


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ((), ["vat", "ein"]),
        (("ein",), ["vat"]),
        (("cain",), ["vat"]),
        (("vat",), ["ein"]),
        (("vat", "ein", "cain"), []),
    ],
)
def test_of_a_group_one_number_is_enough(given: tuple[str, ...], lacking: list[str]) -> None:
    found = numbers_lacking((NUMBER, *EITHER), given=given)
    assert [number.kind for number in found] == lacking


def test_a_number_has_its_published_form_or_any() -> None:
    formed = TaxNumber(kind="jct", name=NAME, validator=None, pattern=r"T\d{2}")
    assert formed.has_form("T12")
    assert not formed.has_form("T123")
    assert NUMBER.has_form("anything")
