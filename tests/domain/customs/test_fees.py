from datetime import date
from decimal import Decimal

import pytest

from app.domain.customs.assessment import Row, Status
from app.domain.customs.entry import EntryType
from app.domain.customs.fees import NO_FEES, Band, Fee, FeePeriod, FeeSchedule, doubts, fee_rows
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.sourcing import Validity
from app.domain.transport import Mode
from tests.factories.customs import FEES, SOURCE, codes, usd

DAY = date(2026, 6, 15)


def rows(
    value: str, *, day: date = DAY, mode: Mode = Mode.SEA, informal: bool = False
) -> dict[str, Row]:
    found = fee_rows(FEES, value=usd(value), day=day, mode=mode, informal=informal)
    return {row.programme: row for row in found}


@pytest.mark.parametrize(
    ("value", "amount", "note"),
    [
        ("5998.00", "30.00", "customs-note-fee-minimum"),
        ("6000.00", "30.00", "customs-note-fee-limits"),
        ("10000.00", "50.00", "customs-note-fee-limits"),
        ("120000.00", "600.00", "customs-note-fee-limits"),
        ("120001.00", "600.00", "customs-note-fee-maximum"),
    ],
)
def test_a_share_of_the_value_keeps_between_its_limits(value: str, amount: str, note: str) -> None:
    found = rows(value)["processing"]
    assert found.amount == usd(amount)
    assert codes(found.notes) == [note]


def test_a_fee_without_limits_is_the_plain_share() -> None:
    assert rows("10000.00", day=date(2027, 1, 1))["processing"].amount == usd("50.00")


@pytest.mark.parametrize("mode", [Mode.AIR, Mode.RAIL, Mode.TRUCK, Mode.COURIER])
def test_only_a_ship_pays_the_harbour(mode: Mode) -> None:
    assert "harbour" in rows("100.00")
    assert "harbour" not in rows("100.00", mode=mode)


def test_an_informal_entry_pays_the_fixed_sum() -> None:
    found = rows("1000.00", informal=True)["processing"]
    assert (found.amount, found.rate, found.working) == (usd("2"), "2 USD", ())
    assert rows("1000.00", informal=True)["harbour"].amount == usd("1.00")


@pytest.mark.parametrize(
    ("day", "informal"), [(date(2025, 12, 31), False), (date(2027, 1, 1), True)]
)
def test_figures_that_the_data_lacks_are_unknown(day: date, informal: bool) -> None:  # noqa: FBT001
    found = rows("1000.00", day=day, informal=informal)["processing"]
    assert (found.status, found.amount) == (Status.UNKNOWN, None)


@pytest.mark.parametrize(
    ("entry_type", "value", "informal"),
    [
        (EntryType.AUTO, "2500.00", True),
        (EntryType.AUTO, "2500.01", False),
        (EntryType.FORMAL, "100.00", False),
        (EntryType.INFORMAL, "2500.00", True),
    ],
)
def test_the_value_decides_how_goods_may_be_entered(
    entry_type: EntryType,
    value: str,
    informal: bool,  # noqa: FBT001
) -> None:
    assert FEES.informal(entry_type, value=usd(value)) is informal


def test_an_informal_entry_has_a_limit() -> None:
    found = FEES.informal(EntryType.INFORMAL, value=usd("2500.01"))
    assert isinstance(found, Problem)
    assert (found.code, found.field) == ("customs-informal-limit", "entry_type")


def warned(value: str, *, day: date = DAY, informal: bool = False) -> list[Problem]:
    found = tuple(rows(value, day=day, informal=informal).values())
    return list(doubts(FEES, rows=found, day=day))


def test_a_limit_without_an_official_notice_is_warned_of_where_it_decides() -> None:
    assert codes(tuple(warned("100.00"))) == ["fee-notice-unconfirmed"]
    assert codes(tuple(warned("900000.00"))) == ["fee-notice-unconfirmed"]
    assert codes(tuple(warned("100.00", informal=True))) == ["fee-notice-unconfirmed"]


def test_where_it_does_not_decide_nothing_is_warned_of() -> None:
    assert warned("10000.00") == []
    assert warned("100.00", day=date(2027, 1, 1)) == []
    assert warned("100.00", day=date(2025, 1, 1)) == []


def test_an_amount_is_rounded_half_up() -> None:
    assert rows("500.00", mode=Mode.SEA)["harbour"].amount == usd("0.50")
    assert rows("505.00")["harbour"].amount == usd(str(Decimal("0.51")))


BANDED = FeeSchedule(
    (
        Fee(
            code="declaration",
            name=Name(en="Declaration charge", zh="申报费"),
            periods=(
                FeePeriod(
                    validity=Validity(date(2016, 1, 1)),
                    bands=(
                        Band(Decimal(50), over=Decimal(1000)),
                        Band(Decimal(152), over=Decimal(10_000), inclusive=True),
                    ),
                    source=SOURCE,
                    doubt="fee-later-change-unknown",
                ),
            ),
            sources=(SOURCE,),
        ),
    )
)


@pytest.mark.parametrize(
    ("value", "amount", "told"),
    [
        ("1000.00", "0", []),
        ("1000.01", "50", ["fee-later-change-unknown"]),
        ("9999.99", "50", ["fee-later-change-unknown"]),
        ("10000.00", "152", ["fee-later-change-unknown"]),
    ],
)
def test_a_banded_fee_is_the_sum_of_the_last_band_reached(
    value: str, amount: str, told: list[str]
) -> None:
    found = tuple(fee_rows(BANDED, value=usd(value), day=DAY, mode=Mode.AIR, informal=False))
    assert [(row.amount, row.rate, row.working) for row in found] == [
        (usd(amount), f"{amount} USD", ())
    ]
    assert codes(tuple(doubts(BANDED, rows=found, day=DAY))) == told


def test_a_country_without_a_limit_has_no_informal_entry() -> None:
    assert BANDED.informal(EntryType.INFORMAL, value=usd("1.00")) is False


def test_a_country_may_have_no_fees() -> None:
    assert list(fee_rows(NO_FEES, value=usd("1"), day=DAY, mode=Mode.SEA, informal=False)) == []


def test_a_period_without_a_doubt_is_confirmed() -> None:
    assert [period.confirmed for period in FEES.fees[0].periods] == [False, True]
