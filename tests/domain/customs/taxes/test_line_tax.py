from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Assessment, Kind, Row, Status
from app.domain.customs.entry import (
    Entry,
    EntryLine,
    Importer,
    Incoterm,
    TaxCategory,
    VatMethod,
)
from app.domain.customs.taxes.facts import Deferral, LocalTax, Part, Tax
from tests.factories.customs import (
    VAT,
    answered,
    by_hand,
    charges,
    codes,
    destination,
    entry,
    line,
    measure,
    row,
    tariff,
    usd,
)

WITH_CARRIAGE = replace(VAT, parts=frozenset({Part.INLAND, Part.FREIGHT, Part.INSURANCE}))
REGISTERED = Importer(vat_registered=True)
POSTPONED = Importer(vat_registered=True, vat_method=VatMethod.POSTPONED)


def taxed(made: Entry, *, tax: Tax = VAT) -> Assessment:
    return answered(made, into=destination(tax=tax), under=tariff())


def tax_of(made: Entry, *, tax: Tax = VAT) -> Row:
    return row(taxed(made, tax=tax), "vat")


def goods(category: TaxCategory = TaxCategory.STANDARD, *rates: str) -> EntryLine:
    entered = tuple(by_hand("vat", text) for text in rates)
    return line(tax_category=category, entered_rates=entered)


def test_the_base_is_the_value_and_the_duty() -> None:
    found = tax_of(entry())
    assert (found.kind, found.rate, found.basis) == (Kind.TAX, "20%", usd("1100.00"))
    assert found.amount == usd("220.00")
    assert found.validity.valid_from == date(2025, 1, 1)
    assert codes(found.notes) == ["customs-note-tax-base"]


def test_charges_that_the_value_does_not_hold_join_the_base_where_the_tax_reaches_them() -> None:
    costs = charges(freight_to_border="100.00", insurance="10.00", freight_inland="1.00")
    assert tax_of(entry(charges=costs)).basis == usd("1100.00")
    found = tax_of(entry(charges=costs), tax=WITH_CARRIAGE)
    assert found.basis == usd("1211.00")
    assert codes(found.notes) == ["customs-note-tax-charges"]


def test_what_a_delivered_price_holds_is_taken_out_of_the_value_and_joins_the_base() -> None:
    made = entry(incoterm=Incoterm.DAP, charges=charges(freight_inland="200.00"))
    found = taxed(made, tax=WITH_CARRIAGE)
    assert found.customs_value == usd("800.00")
    assert row(found, "vat").basis == usd("1080.00")


def test_a_share_of_a_charge_is_exact_and_the_order_of_lines_is_nothing() -> None:
    lines = tuple(line(id=key, value="10.00") for key in "abc")
    costs = charges(freight_inland="0.10")
    found = taxed(entry(*lines, charges=costs), tax=WITH_CARRIAGE)
    bases = [r.basis.amount for r in found.rows if r.kind is Kind.TAX and r.basis]
    assert bases == [Decimal("11.04"), Decimal("11.03"), Decimal("11.03")]
    assert taxed(entry(*reversed(lines), charges=costs), tax=WITH_CARRIAGE) == found


@pytest.mark.parametrize(
    ("category", "rate", "amount", "note"),
    [
        (TaxCategory.REDUCED, "5.5%", "60.50", "customs-note-tax-base"),
        (TaxCategory.ZERO, "0%", "0", "customs-note-tax-zero"),
        (TaxCategory.EXEMPT, "exempt", "0", "customs-note-tax-exempt"),
    ],
)
def test_the_category_picks_the_rate(
    category: TaxCategory, rate: str, amount: str, note: str
) -> None:
    found = tax_of(entry(goods(category)))
    assert (found.status, found.rate, found.amount) == (Status.APPLIED, rate, usd(amount))
    assert codes(found.notes) == [note]


def test_rates_change_with_the_day_of_entry() -> None:
    assert tax_of(entry(entry_date=date(2026, 12, 31))).rate == "20%"
    assert tax_of(entry(entry_date=date(2027, 1, 1))).rate == "21%"


def test_of_several_reduced_rates_none_is_taken() -> None:
    made = entry(goods(TaxCategory.REDUCED), entry_date=date(2027, 1, 1))
    found = tax_of(made)
    assert (found.status, found.amount) == (Status.UNKNOWN, None)
    assert codes(found.notes) == ["customs-note-tax-several"]
    assert found.notes[0].params == {"rates": ["4%", "5.5%"]}


def test_a_category_without_a_rate_is_unknown_and_never_zero() -> None:
    bare = replace(VAT, rates={})
    found = tax_of(entry(), tax=bare)
    assert (found.status, found.amount) == (Status.UNKNOWN, None)
    assert codes(found.notes) == ["customs-note-tax-no-rate"]


@pytest.mark.parametrize("category", [TaxCategory.ZERO, TaxCategory.EXEMPT])
def test_a_category_that_bears_nothing_still_names_the_law_of_the_tax(
    category: TaxCategory,
) -> None:
    found = tax_of(entry(goods(category)))
    assert (found.status, found.amount) == (Status.APPLIED, usd("0.00"))
    assert found.source.startswith(VAT.source.name)


def test_a_law_that_states_the_rate_too_is_named_once() -> None:
    lines = tax_of(entry(), tax=replace(VAT, source=VAT.rates[TaxCategory.STANDARD][0].source))
    assert lines.source.count(VAT.rates[TaxCategory.STANDARD][0].source.name) == 1


def test_a_rate_that_a_person_enters_answers_for_the_category() -> None:
    found = tax_of(entry(goods(TaxCategory.REDUCED, "4%"), entry_date=date(2027, 1, 1)))
    assert (found.rate, found.amount, found.source) == ("4%", usd("44.00"), "broker's letter")
    assert codes(found.notes) == ["customs-note-entered", "customs-note-tax-base"]


@pytest.mark.parametrize("region", ["IS", "XX-IS", "xx-is"])
def test_a_region_apart_has_a_tax_that_is_not_known(region: str) -> None:
    assert codes(tax_of(entry(region=region)).notes) == ["customs-note-tax-apart"]
    assert tax_of(entry(region="MA")).status is Status.APPLIED


def test_while_the_normal_duty_is_open_so_is_the_tax() -> None:
    found = answered(entry(), into=destination(tax=VAT))
    assert (row(found, "vat").status, row(found, "vat").rate) == (Status.UNKNOWN, "20%")
    assert codes(row(found, "vat").notes) == ["customs-note-tax-needs-duty"]


def test_goods_without_tax_bear_none_whatever_their_duty() -> None:
    found = answered(entry(goods(TaxCategory.ZERO)), into=destination(tax=VAT))
    assert row(found, "vat").amount == usd("0")


def test_another_duty_that_is_open_is_told_beside_the_tax_on_what_is_certain() -> None:
    case = measure("A1", "surcharge", "25%", universal=True, known_from=date(2027, 1, 1))
    under = tariff(measures=(replace(case, rates=()),))
    found = answered(entry(), into=destination(tax=VAT), under=under)
    assert row(found, "surcharge").status is Status.UNKNOWN
    assert row(found, "vat").amount == usd("220.00")
    assert codes(row(found, "vat").notes) == ["customs-note-tax-base", "customs-note-tax-more"]


def test_cash_tax_is_due_at_entry_and_a_registered_importer_may_deduct_it() -> None:
    found = taxed(entry(importer=REGISTERED)).totals
    assert (found.tax, found.recoverable) == (usd("220.00"), usd("220.00"))
    assert found.payable == found.duty + found.tax + found.fees
    assert taxed(entry()).totals.recoverable == usd("0")


def test_postponed_tax_is_owed_and_not_due_at_entry() -> None:
    found = taxed(entry(importer=POSTPONED))
    assert row(found, "vat").postponed
    assert codes(row(found, "vat").notes)[-1] == "customs-note-tax-postponed"
    assert found.totals.tax == usd("220.00")
    assert found.totals.payable == found.totals.duty + found.totals.fees
    assert found.totals.recoverable == usd("220.00")


@pytest.mark.parametrize(
    ("importer", "deferral"),
    [
        (Importer(vat_method=VatMethod.POSTPONED), Deferral.REGISTERED),
        (POSTPONED, Deferral.NONE),
        (REGISTERED, Deferral.REGISTERED),
    ],
)
def test_tax_is_postponed_only_when_asked_registered_and_possible(
    importer: Importer, deferral: Deferral
) -> None:
    found = taxed(entry(importer=importer), tax=replace(VAT, deferral=deferral))
    assert not row(found, "vat").postponed


def test_a_local_tax_is_a_share_of_the_tax_of_the_line() -> None:
    local = replace(VAT, local=LocalTax("local-vat", parts=1, of=4))
    found = taxed(entry(importer=POSTPONED), tax=local)
    assert row(found, "local-vat").amount == usd("55.00")
    assert (row(found, "local-vat").rate, row(found, "local-vat").postponed) == ("1/4", True)
    assert found.totals.tax == usd("275.00")


def test_a_local_tax_is_as_unknown_as_the_national_one() -> None:
    local = replace(VAT, rates={}, local=LocalTax("local-vat", parts=1, of=4))
    assert row(taxed(entry(), tax=local), "local-vat").status is Status.UNKNOWN
