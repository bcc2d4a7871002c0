"""The tax bureau's library of export rebates, in made-up rows."""

from datetime import date
from decimal import Decimal

import pytest

from app.connectors.rebate_library import LibraryRow, RebateLibrary, read_library
from tests.factories.rebates import FIELDS, a_library, zipped


def read(content: bytes) -> RebateLibrary:
    found = read_library(content)
    assert isinstance(found, RebateLibrary)
    return found


def row(**cells: str) -> LibraryRow:
    [found] = read(a_library(cells)).rows
    return found


def refusal(content: bytes) -> str:
    found = read_library(content)
    assert isinstance(found, list)
    return found[0].code


def test_a_row_states_the_rebate_of_a_code_for_some_days() -> None:
    assert row(END_DATE="20261231") == LibraryRow(
        code="9617001100",
        name="保温瓶",
        unit="个",
        vat=Decimal(13),
        percent=Decimal(13),
        note="",
        valid_from=date(2025, 1, 1),
        valid_to=date(2026, 12, 31),
    )
    assert row().valid_to is None


@pytest.mark.parametrize(
    ("tsl", "note", "percent"),
    [
        ("13.00", "", 13),
        ("9", "退9;", 9),
        ("", "退6;", 6),
        ("0.00", "退0;", 0),
        ("0.00", "", None),
        ("", "", None),
        ("", "特殊商品", None),
        ("13.00", "退9;", None),
        ("", "退9;13;", 9),
        ("", "退9;退13;", None),
        ("9", "退9;退13;", 9),
        ("0.13", "", None),
        ("100", "", None),
        ("8.333", "", None),
    ],
)
def test_a_rate_nobody_states_is_unknown_and_not_nothing(
    tsl: str, note: str, percent: int | None
) -> None:
    assert row(TSL=tsl, NOTE=note).percent == (None if percent is None else Decimal(percent))


def test_several_rates_of_tax_are_no_rate() -> None:
    assert row(ZSSL_SET="13,9").vat is None
    assert row(ZSSL_SET="").vat is None
    assert row(ZSSL_SET="9%").vat == Decimal(9)


def test_the_edition_is_the_day_the_table_was_written_or_its_latest_beginning() -> None:
    assert read(a_library({})).edition == date(2026, 6, 9)
    older = {"ST_DATE": "20200101", "END_DATE": "20241231"}
    assert read(a_library({}, older, written=(0, 0, 0))).edition == date(2025, 1, 1)


def test_rows_that_cannot_be_read_are_named() -> None:
    found = read(
        a_library({}, {"CODE": "96AB"}, {"ST_DATE": "soon"}, {"END_DATE": "20200101"}, {"CODE": ""})
    )
    assert [(p.code, p.field) for p in found.refused] == [
        ("rebate-row-code", "rows.2"),
        ("rebate-row-day", "rows.3"),
        ("rebate-row-day", "rows.4"),
        ("rebate-row-code", "rows.5"),
    ]


def test_the_library_may_come_as_an_archive() -> None:
    assert len(read(zipped(a_library({}))).rows) == 1
    assert refusal(zipped(a_library({}), name="stdcm.dbf")) == "dbf-broken"
    assert refusal(zipped(a_library({}))[:60]) == "dbf-broken"


def test_a_table_of_something_else_is_refused() -> None:
    assert refusal(b"code,rate") == "dbf-other"
    undated = [field for field in FIELDS if field[0] != "ST_DATE"]
    assert refusal(a_library({}, fields=undated)) == "rebate-columns"
    assert refusal(a_library({}, fields=FIELDS[:3])) == "rebate-columns"
    assert refusal(a_library({"CODE": "?"})) == "rebate-none"
