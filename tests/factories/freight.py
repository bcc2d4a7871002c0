"""Made-up cartons, rate lines and consignments; each test names only what matters to it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from app.domain.cargo import CargoFlag
from app.domain.freight.areas import Area
from app.domain.freight.cartons import CartonGroup, Consignment, FreightDestination
from app.domain.freight.counting import Loaded, LoadUnit
from app.domain.freight.rate_cards import (
    DayRange,
    RateBreak,
    RateCard,
    RateLine,
    Transit,
)
from app.domain.freight.weighing import WeighBy, Weighing
from app.domain.naming import Name
from app.domain.quantities.length import Box
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import ClockStart, FinalDelivery, MainLeg

SOURCES = (Source("a made-up forwarder", date(2026, 1, 1)),)
READY = date(2026, 11, 25)
ANYWHERE = Area(code="aa", name=Name("Atlantis", "亚特兰"), countries=frozenset({"AA"}))
BATTERY = CargoFlag(
    code="battery",
    name=Name("Battery", "带电"),
    consequence=Name("Ask first.", "先问货代"),
    battery=True,
    sources=SOURCES,
)


def carton(
    kilograms: str = "10",
    *,
    size: tuple[int, int, int] = (400, 300, 200),
    count: int = 1,
    cargo: tuple[CargoFlag, ...] = (),
) -> CartonGroup:
    """Return `count` cartons; the default size is 24,000 cm³, 4 kg by volume at 6000."""
    return CartonGroup(
        size=Box.of_mm(*size), gross_weight=Weight.of(kilograms), count=count, cargo=cargo
    )


def containers(kind: str, count: int) -> Loaded:
    """Return loaded containers of a kind."""
    return Loaded(unit=LoadUnit.CONTAINER, kind=kind, count=count)


def pallets(kind: str, count: int) -> Loaded:
    """Return loaded pallets of a kind."""
    return Loaded(unit=LoadUnit.PALLET, kind=kind, count=count)


def weighing(
    by: WeighBy = WeighBy.SHIPMENT, *, divisor: int = 6000, step: str = "1", least: str = "0"
) -> Weighing:
    """Return a contract's way of weighing."""
    return Weighing(
        divisor=divisor, weigh_by=by, round_step=Weight.of(step), min_piece=Weight.of(least)
    )


def line(**facts: object) -> RateLine:
    """Return a rate line to Atlantis at 10 a kilogram, with `facts` of its own."""
    return replace(_PLAIN, **facts)  # type: ignore[arg-type]


def breaks(*steps: tuple[str, str]) -> tuple[RateBreak, ...]:
    """Return weight breaks from pairs of least quantity and price."""
    return tuple(RateBreak(Decimal(start), Decimal(price)) for start, price in steps)


def transit(least: int, most: int) -> Transit:
    """Return a transit whose clock starts one to two days after cargo ready."""
    return Transit(
        clock_start=ClockStart.DEPARTURE, waiting=DayRange(1, 2), days=DayRange(least, most)
    )


_PLAIN = RateLine(
    service="slow-ship-courier",
    name=Name("Slow ship + courier", "普船海派"),
    main_leg=MainLeg.SLOW_SHIP,
    final_delivery=FinalDelivery.COURIER,
    origin_region=Name("Ningbo", "宁波"),
    area=ANYWHERE,
    tax_mode=TaxMode.OWN,
    accepts=frozenset(),
    basis=weighing(),
    breaks=breaks(("0", "10")),
    transit=transit(20, 30),
)


def card(*lines: RateLine) -> RateCard:
    """Return a card of `lines` in CNY."""
    return RateCard(
        code="made-up",
        name=Name("Made-up card", "测试报价表"),
        currency="CNY",
        lines=lines,
        not_included=(),
        example=True,
        sources=SOURCES,
    )


def consignment(
    *groups: CartonGroup,
    country: str = "AA",
    postal_code: str = "",
    need_by: date | None = None,
    loads: tuple[Loaded, ...] = (),
) -> Consignment:
    """Return `groups` ready on 2026-11-25."""
    return Consignment(
        groups=groups,
        loads=loads,
        destination=FreightDestination(
            country=country, name=Name("Atlantis", "亚特兰"), postal_code=postal_code
        ),
        ready_on=READY,
        need_by=need_by,
    )


#: Cartons of any plausible size, weight and number.
carton_groups = st.builds(
    CartonGroup,
    size=st.builds(Box.of_mm, st.integers(50, 1500), st.integers(50, 1500), st.integers(50, 1500)),
    gross_weight=st.builds(Weight, st.integers(1, 60_000)),
    count=st.integers(1, 40),
)

#: Contracts as forwarders write them.
weighings = st.builds(
    Weighing,
    divisor=st.sampled_from([5000, 6000, 8000]),
    weigh_by=st.sampled_from(WeighBy),
    round_step=st.sampled_from([Weight(100), Weight(500), Weight(1000)]),
    min_piece=st.sampled_from([Weight(0), Weight(12_000)]),
    min_shipment=st.sampled_from([Weight(0), Weight(21_000)]),
    volume_discount=st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(1)]),
)
