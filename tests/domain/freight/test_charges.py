"""Every charge is a row: quantity times price, or the limit that decided instead."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.freight.charges import Bound, ChargeUnit, QuoteRow, freight_row, surcharge_row
from app.domain.freight.measuring import Measuring
from app.domain.freight.surcharges import EveryCarton, PieceWeighsFrom, Surcharge, SurchargeBasis
from app.domain.naming import Name
from app.domain.quantities.money import Money
from app.domain.quantities.weight import Weight
from tests.factories.freight import breaks, carton, line

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
FREIGHT = Money(Decimal(1000), "CNY")


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
    row = surcharge_row(surcharge(basis, amount), line=line(), groups=CARTONS, freight=FREIGHT)
    assert row is not None
    assert (row.quantity, row.unit, row.bound) == (Decimal(quantity), unit, None)
    assert row.amount == Money(Decimal(expected), "CNY")


def test_a_surcharge_that_no_carton_sets_off_is_no_row() -> None:
    heavy = surcharge(SurchargeBasis.PER_PIECE, "255")
    assert surcharge_row(heavy, line=line(), groups=[carton("5")], freight=FREIGHT) is None


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
    row = surcharge_row(limited, line=line(), groups=CARTONS, freight=FREIGHT)
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
    row = surcharge_row(every, line=by_volume, groups=CARTONS, freight=FREIGHT)
    assert row is not None
    assert row.quantity == Decimal(145)
