"""Every charge is a row: quantity times price, or the limit that decided instead."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.cartons import CartonGroup
from app.domain.freight.charges import Bound, ChargeUnit, QuoteRow, freight_row, surcharge_row
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.freight.surcharges import Surcharge, SurchargeBasis
from app.domain.freight.triggers import EveryCarton, PieceWeighsFrom
from app.domain.freight.weighing import WeighBy, chargeable_weight
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from tests.factories.freight import breaks, carton, carton_groups, consignment, line, weighing

TIERS = breaks(("21", "16.7"), ("51", "14.7"), ("100", "13.7"))
BY_VOLUME = Measuring(minimum=Decimal(1), round_step=Decimal("0.01"))


def freight(kilograms: str, **facts: object) -> QuoteRow:
    return freight_row(
        line(**({"breaks": TIERS} | facts)), measured=Decimal(kilograms), currency="CNY"
    )


@pytest.mark.parametrize(
    ("kilograms", "price", "amount"),
    [("21", "16.7", "350.70"), ("50.5", "16.7", "843.35"), ("51", "14.7", "749.70"),
     ("250", "13.7", "3425.00")],
)  # fmt: skip
def test_the_weight_break_reached_sets_the_price(kilograms: str, price: str, amount: str) -> None:
    row = freight(kilograms)
    assert (row.price, row.amount) == (Decimal(price), Money(Decimal(amount), "CNY"))
    assert (row.measured, row.bound) == (None, None)


def test_less_than_the_first_break_is_billed_as_the_first_break() -> None:
    row = freight("9.5")
    assert (row.quantity, row.measured) == (Decimal(21), Decimal("9.5"))


def test_the_next_break_is_billed_where_the_contract_allows_and_it_is_cheaper() -> None:
    row = freight("50", next_break=True)
    assert (row.quantity, row.measured, row.amount.amount) == (
        Decimal(51),
        Decimal(50),
        Decimal("749.70"),
    )
    assert freight("30", next_break=True).quantity == Decimal(30)


def test_the_least_charge_is_kept_and_told() -> None:
    row = freight("21", min_charge=Decimal(500))
    assert (row.amount.amount, row.bound) == (Decimal("500.00"), Bound.MINIMUM)


@given(st.decimals("0", "300", places=1), st.decimals("0", "300", places=1))
def test_with_the_next_break_more_weight_never_costs_less(one: Decimal, other: Decimal) -> None:
    light, heavy = sorted((one, other))
    tiers = line(breaks=TIERS, next_break=True)
    cost = [freight_row(tiers, measured=kg, currency="CNY").amount for kg in (light, heavy)]
    assert cost[0] <= cost[1]


@given(st.decimals("0", "300", places=1))
def test_the_next_break_never_makes_it_dearer(kilograms: Decimal) -> None:
    allowed = freight(str(kilograms), next_break=True)
    assert allowed.amount <= freight(str(kilograms)).amount


@given(st.decimals("0", "300", places=1), st.decimals("0", "300", places=1))
def test_within_one_break_more_weight_never_costs_less(one: Decimal, other: Decimal) -> None:
    light, heavy = sorted((one, other))
    rows = [freight(str(light)), freight(str(heavy))]
    assert rows[0].price != rows[1].price or rows[0].amount <= rows[1].amount


@given(st.decimals("0", "300", places=1), st.decimals("0", "900", places=2))
def test_freight_is_never_below_the_least_charge(kilograms: Decimal, least: Decimal) -> None:
    assert freight(str(kilograms), min_charge=least).amount.amount >= least


def test_a_flat_price_is_for_the_whole_lot() -> None:
    tiers = (RateBreak(Decimal(0), Decimal(480), flat=True), RateBreak(Decimal(21), Decimal(16)))
    small, large = (freight(kg, breaks=tiers) for kg in ("12", "30"))
    assert (small.quantity, small.unit, small.amount.amount) == (
        Decimal(1),
        ChargeUnit.LOT,
        Decimal(480),
    )
    assert (large.unit, large.amount.amount) == (ChargeUnit.KG, Decimal(480))


@pytest.mark.parametrize(
    ("basis", "unit"),
    [
        (BY_VOLUME, ChargeUnit.REVENUE_TONNE),
        (Counting(unit=LoadUnit.PALLET), ChargeUnit.PALLET),
        (Counting(unit=LoadUnit.CONTAINER, kind="40hc"), ChargeUnit.CONTAINER),
    ],
)
def test_a_price_says_what_it_is_per(basis: object, unit: ChargeUnit) -> None:
    row = freight("2", basis=basis, breaks=breaks(("1", "1000")))
    assert (row.unit, row.amount.amount) == (unit, Decimal(2000))


def test_a_price_that_is_asked_for_is_never_made_up() -> None:
    asked = (RateBreak(Decimal(21), None), RateBreak(Decimal(100), Decimal(5)))
    with pytest.raises(ValueError, match="asked for"):
        freight("30", breaks=asked)
    with pytest.raises(ValueError, match="asked for"):
        freight("30", breaks=asked[:1], next_break=True)


def test_the_next_break_is_passed_over_while_its_price_is_asked_for() -> None:
    tiers = (*TIERS[:2], RateBreak(Decimal(100), None))
    assert freight("99", breaks=tiers, next_break=True).quantity == Decimal(99)


CRATES = (carton("12", count=3), carton("2", count=2))


@pytest.mark.parametrize(
    ("by", "amount"), [(WeighBy.PIECE, "560.00"), (WeighBy.SHIPMENT, "500.00")]
)
def test_no_carton_costs_less_than_the_contract_says(by: WeighBy, amount: str) -> None:
    """At 10 a kilogram, 12 kg cost 120 and 4 kg by volume the 100 that a carton costs at least."""
    asked = line(basis=weighing(by), min_piece_charge=Decimal(100))
    row = freight_row(asked, measured=Decimal(44), currency="CNY", groups=CRATES)
    assert (row.amount.amount, row.bound) == (Decimal(amount), Bound.MINIMUM)


@given(st.lists(carton_groups, min_size=1, max_size=5), st.decimals("0", "90", places=1))
def test_a_least_charge_per_carton_never_makes_it_cheaper(
    groups: list[CartonGroup], least: Decimal
) -> None:
    asked = line(basis=weighing(WeighBy.PIECE, step="0.5"))
    charge = chargeable_weight(groups, weighing=weighing(WeighBy.PIECE, step="0.5"))
    rows = [
        freight_row(each, measured=charge.quantity, currency="CNY", groups=groups)
        for each in (asked, replace(asked, min_piece_charge=least))
    ]
    pieces = sum(group.count for group in groups)
    assert rows[1].amount == max(rows[1].amount, rows[0].amount)
    assert rows[1].amount.amount >= least * pieces


def test_some_cartons_of_a_lot_are_not_billed_as_a_least_lot() -> None:
    weighed = line(basis=replace(weighing(), min_shipment=Weight.of(100)))
    row = charged(surcharge(SurchargeBasis.PER_KG, "3"), weighed)
    assert row is not None
    assert row.quantity == Decimal(75)


def surcharge(basis: SurchargeBasis, amount: str, **facts: Decimal) -> Surcharge:
    return Surcharge(
        code="heavy",
        name=Name("Overweight", "超重"),
        trigger=PieceWeighsFrom(Weight.of(20)),
        basis=basis,
        amount=Decimal(amount),
        minimum=facts.get("minimum"),
        maximum=facts.get("maximum"),
    )


CARTONS = [carton("25", count=3), carton("10", count=7)]
CONSIGNMENT = consignment(*CARTONS)
FREIGHT = Money(Decimal(1000), "CNY")


def charged(surcharge: Surcharge, of: RateLine | None = None) -> QuoteRow | None:
    return surcharge_row(surcharge, line=of or line(), consignment=CONSIGNMENT, freight=FREIGHT)


@pytest.mark.parametrize(
    ("basis", "amount", "quantity", "unit", "expected"),
    [
        (SurchargeBasis.PER_PIECE, "255", "3", ChargeUnit.PIECE, "765.00"),
        (SurchargeBasis.PER_KG, "3", "75", ChargeUnit.KG, "225.00"),
        (SurchargeBasis.PER_SHIPMENT, "350", "1", ChargeUnit.SHIPMENT, "350.00"),
        (SurchargeBasis.PERCENT, "18.5", "18.5", ChargeUnit.PERCENT, "185.00"),
    ],
)
def test_a_surcharge_counts_the_cartons_that_set_it_off(
    basis: SurchargeBasis, amount: str, quantity: str, unit: ChargeUnit, expected: str
) -> None:
    row = charged(surcharge(basis, amount))
    assert row is not None
    assert (row.quantity, row.unit, row.bound) == (Decimal(quantity), unit, None)
    assert row.amount == Money(Decimal(expected), "CNY")


def test_a_surcharge_that_no_carton_sets_off_is_no_row() -> None:
    heavy = surcharge(SurchargeBasis.PER_PIECE, "255")
    light = consignment(carton("5"))
    assert surcharge_row(heavy, line=line(), consignment=light, freight=FREIGHT) is None


@pytest.mark.parametrize(
    ("limits", "amount", "bound"),
    [
        ({"minimum": Decimal(171)}, "171.00", Bound.MINIMUM),
        ({"maximum": Decimal(50)}, "50.00", Bound.MAXIMUM),
        ({"minimum": Decimal(10), "maximum": Decimal(90)}, "75.00", None),
    ],
)
def test_a_surcharge_keeps_its_limits(
    limits: dict[str, Decimal], amount: str, bound: Bound | None
) -> None:
    limited = surcharge(SurchargeBasis.PER_PIECE, "25", **limits)
    row = charged(limited)
    assert row is not None
    assert (row.amount.amount, row.bound) == (Decimal(amount), bound)


def test_where_cargo_is_billed_by_volume_a_surcharge_per_kilogram_counts_the_scale() -> None:
    by_volume = line(basis=BY_VOLUME)
    every = Surcharge(
        code="dirt",
        name=Name("Cleaning", "清洁费"),
        trigger=EveryCarton(),
        basis=SurchargeBasis.PER_KG,
        amount=Decimal(1),
    )
    row = charged(every, by_volume)
    assert row is not None
    assert row.quantity == Decimal(145)
