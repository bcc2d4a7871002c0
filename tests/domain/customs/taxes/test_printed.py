from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Kind, Status
from app.domain.customs.entry import EntryLine, TaxCategory
from app.domain.customs.schedule.lines import LineMeasure
from app.domain.customs.taxes.printed import excise_rows, printed_rates
from app.domain.sourcing import Validity
from tests.factories.customs import (
    VAT,
    answered,
    codes,
    destination,
    entry,
    line,
    printed,
    row,
    tariff,
    tariff_line,
    usd,
)

EXCISE = printed("excise", "306", "12 GBP/l")
STANDARD = printed("vat", "VTS", "20%")
ZERO = printed("vat", "VTZ", "0%")


def test_excise_is_named_and_never_zero() -> None:
    (found,) = excise_rows([STANDARD, EXCISE])
    assert (found.kind, found.programme, found.status) == (Kind.TAX, "excise", Status.UNKNOWN)
    assert (found.amount, found.rate, found.code) == (None, "12 GBP/l", EXCISE.code)
    assert codes(found.notes) == ["customs-note-excise"]


@pytest.mark.parametrize(
    ("measures", "percent", "told"),
    [
        ([], "20", []),
        ([STANDARD], "20", []),
        ([EXCISE], "20", []),
        ([STANDARD, ZERO], "20", [["0%", "20%"]]),
        ([ZERO], "20", [["0%"]]),
        ([printed("vat", "VTS", "See note 1")], "20", []),
    ],
)
def test_other_printed_rates_of_the_tax_are_told(
    measures: list[LineMeasure], percent: str, told: list[list[str]]
) -> None:
    found = printed_rates(measures, programme="vat", percent=Decimal(percent))
    assert [each.params["rates"] for each in found] == told


def taxed(goods: EntryLine, *measures: LineMeasure) -> list[str]:
    under = tariff(tariff_line(measures=measures))
    found = answered(entry(goods), into=destination(tax=VAT), under=under)
    assert row(found, "vat").amount == usd("220.00")
    return codes(row(found, "vat").notes)


def test_a_line_of_an_imported_schedule_says_which_rates_it_prints() -> None:
    assert taxed(line(), STANDARD) == ["customs-note-tax-base"]
    assert taxed(line(), STANDARD, ZERO) == ["customs-note-tax-base", "customs-note-tax-printed"]


def test_a_line_that_prints_excise_leaves_the_answer_open() -> None:
    under = tariff(tariff_line(measures=(EXCISE,)))
    found = answered(entry(), into=destination(tax=VAT), under=under)
    assert not found.complete
    later = replace(EXCISE, validity=Validity(date(2027, 1, 1)))
    under = tariff(tariff_line(measures=(later,)))
    assert answered(entry(), into=destination(tax=VAT), under=under).complete


def test_goods_stated_as_zero_rated_agree_with_a_printed_zero() -> None:
    goods = line(tax_category=TaxCategory.ZERO)
    under = tariff(tariff_line(measures=(ZERO,)))
    found = answered(entry(goods), into=destination(tax=VAT), under=under)
    assert codes(row(found, "vat").notes) == ["customs-note-tax-zero"]
