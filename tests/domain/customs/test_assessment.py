from decimal import Decimal

from tests.factories.customs import (
    amounts,
    answered,
    by_hand,
    entry,
    line,
    measure,
    tariff,
    usd,
)

GOODS = entry(
    line(id="b", value="3000.00"),
    line(id="a", value="1000.00"),
    line("9999", id="c", value="2000.00"),
)


def test_totals_are_the_sums_of_the_applied_rows() -> None:
    found = answered(GOODS, under=tariff())
    assert found.totals.duty == usd("400.00")
    assert found.totals.fees == usd("36.00")
    assert found.totals.tax == usd("0")
    assert found.totals.payable == usd("436.00")


def test_every_kind_of_row_sums_to_its_total() -> None:
    found = answered(GOODS, under=tariff())
    owed = [r.amount.amount for r in found.rows if r.owed and r.amount]
    assert sum(owed, Decimal(0)) == found.totals.payable.amount


def test_the_value_of_the_entry_is_that_of_its_lines() -> None:
    assert answered(GOODS, under=tariff()).customs_value == usd("6000.00")


def test_an_unknown_row_leaves_the_answer_incomplete() -> None:
    goods = entry(line("9999", entered_rates=(by_hand("mfn", "5%"),)))
    found = answered(goods, under=tariff(measures=(measure("L1"),)))
    assert amounts(found)["additional"] == "unknown"
    assert not found.complete


def test_an_answer_with_every_rate_and_a_valuation_is_complete() -> None:
    assert answered(entry(), under=tariff()).complete


def test_a_line_without_a_valuation_leaves_the_answer_incomplete() -> None:
    found = answered(entry(line(valuation=None)), under=tariff())
    assert not found.complete
    assert "customs-valuation-missing" in [warning.code for warning in found.warnings]


def test_a_persons_rate_is_summed_like_any_other() -> None:
    made = entry(line(entered_rates=(by_hand("anti-dumping", "20%"),)))
    assert answered(made, under=tariff()).totals.duty == usd("300.00")
