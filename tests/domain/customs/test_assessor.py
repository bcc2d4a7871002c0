from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain.customs.assessment import Kind, Status
from app.domain.customs.destination import ValueBase
from app.domain.customs.entry import EntryType, Incoterm
from app.domain.customs.fees import NO_FEES
from app.domain.quantities.money import Money
from tests.factories.customs import (
    SOURCE,
    VAT,
    amounts,
    answered,
    by_hand,
    charges,
    codes,
    destination,
    entry,
    exchange,
    line,
    listed,
    measure,
    refused,
    row,
    tariff,
    tariff_line,
    usd,
)

LISTED = measure("L1", "surcharge", "25%")
MADE = tariff(
    tariff_line("11112222", "10%"),
    tariff_line("11112233", "5.5¢/kg + 3%"),
    measures=(LISTED,),
    scopes={"lists": listed({"11112222": "L1"})},
)


def test_duty_and_fees_of_an_entry() -> None:
    assert amounts(answered(entry(line(value="10000.00")), under=MADE)) == {
        "mfn": "1000.00",
        "surcharge": "2500.00",
        "processing": "50.00",
        "harbour": "10.00",
    }


def test_entered_values_are_rounded_where_the_authority_asks() -> None:
    whole = destination(whole_units=SOURCE)
    found = answered(entry(line(value="999.50")), into=whole, under=MADE)
    assert found.customs_value == usd("1000")
    assert row(found, "mfn").amount == usd("100.00")
    assert row(found, "entered-value").kind is Kind.ROUNDING
    assert row(found, "entered-value").amount == usd("0.50")


def test_value_rows_and_roundings_sum_to_the_customs_value() -> None:
    made = entry(
        line(value="1234.56"),
        incoterm=Incoterm.CIF,
        charges=charges(freight_to_border="100.01", insurance="1.02"),
    )
    found = answered(made, into=destination(whole_units=SOURCE), under=MADE)
    steps = [
        r.amount.amount for r in found.rows if r.kind in {Kind.VALUE, Kind.ROUNDING} and r.amount
    ]
    assert sum(steps, Decimal(0)) == found.customs_value.amount


def test_without_a_tariff_the_duty_and_the_tax_on_it_are_unknown() -> None:
    found = answered(entry(), into=destination(tax=VAT))
    assert amounts(found) == {
        "mfn": "unknown",
        "vat": "unknown",
        "processing": "30.00",
        "harbour": "1.00",
    }
    assert not found.complete


def test_an_entered_rate_makes_a_country_without_data_computable() -> None:
    made = entry(line(value="1000.00", entered_rates=(by_hand("mfn", "6.5%"),)))
    found = answered(made, into=destination(value_base=ValueBase.CIF, tax=VAT, fees=NO_FEES))
    assert found.totals.duty == usd("65.00")
    assert found.totals.payable == usd("278.00")
    assert found.complete


def test_a_missing_rate_of_exchange_is_a_problem_at_its_place() -> None:
    (found,) = refused(entry(currency="CNY", charges=charges("CNY")), under=MADE)
    assert (found.code, found.field) == ("rate-missing", "exchange_rates")


def test_a_missing_export_date_is_asked_for_where_it_picks_the_rate() -> None:
    made = entry(currency="CNY", charges=charges("CNY"), export_date=None)
    (found,) = refused(made, under=MADE)
    assert (found.code, found.field) == ("customs-export-date", "export_date")


def test_an_entry_in_another_currency_is_answered_in_the_destinations() -> None:
    goods = line(value="0")
    made = entry(
        line(value="0", id="1"),
        currency="CNY",
        charges=charges("CNY"),
        exchange_rates=(exchange("USD", "CNY", "7"),),
    )
    yuan = Money(Decimal("70000.00"), "CNY")
    made = entry(
        type(goods)(id="1", code="11112222", origin="CN", value=yuan, valuation=goods.valuation),
        currency="CNY",
        charges=made.charges,
        exchange_rates=made.exchange_rates,
    )
    found = answered(made, under=MADE)
    assert found.customs_value == usd("10000.00")
    assert row(found, "mfn").amount == usd("1000.00")


def test_what_must_be_mended_is_told_all_at_once() -> None:
    made = entry(
        line(
            value="9000.00",
            quantities={"kg": Decimal(1)},
            entered_rates=(by_hand("mfn", "5 EUR/t"), by_hand("safeguard", "5 EUR/t")),
        ),
        entry_type=EntryType.INFORMAL,
    )
    assert codes(refused(made, under=MADE)) == ["rate-missing", "customs-informal-limit"]


def test_a_single_misfit_rate_is_told_too() -> None:
    goods = line(quantities={"kg": Decimal(1)}, entered_rates=(by_hand("mfn", "5 EUR/t"),))
    assert codes(refused(entry(goods), under=MADE)) == ["rate-missing"]


def test_charges_beyond_the_value_are_refused() -> None:
    made = entry(incoterm=Incoterm.CFR, charges=charges(freight_to_border="5000.00"))
    assert codes(refused(made, under=MADE)) == ["customs-charges-exceed-value"]


def test_rates_of_an_older_schedule_are_applied_with_a_warning() -> None:
    assert codes(answered(entry(), under=MADE).warnings) == [
        "stale-vintage",
        "fee-notice-unconfirmed",
    ]
    early = answered(entry(line(value="10000.00"), entry_date=date(2026, 1, 1)), under=MADE)
    assert early.warnings == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["11112222", "11112233", "1111", "99998888"]), st.integers(1, 10**6)
        ),
        min_size=1,
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_lines_never_changes_the_answer(
    made: list[tuple[str, int]], random: object
) -> None:
    lines = [
        line(code, f"{Decimal(cents).scaleb(-2)}", id=f"{index}", quantities={"kg": Decimal(3)})
        for index, (code, cents) in enumerate(made)
    ]
    shuffled = list(lines)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    added = charges(dutiable_additions="10.01")
    into = destination(whole_units=SOURCE)
    first = answered(entry(*lines, charges=added), into=into, under=MADE)
    again = answered(entry(*shuffled, charges=added), into=into, under=MADE)
    assert replace(again, lacking=()) == replace(first, lacking=())
    assert sorted(codes(again.lacking)) == sorted(codes(first.lacking))
    assert all(r.amount is None for r in first.rows if r.status is Status.UNKNOWN)
