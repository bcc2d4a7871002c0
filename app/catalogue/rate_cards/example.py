"""The example rate card: plausible figures to try the comparison with, offered by nobody."""

from datetime import date
from decimal import Decimal
from typing import Final

from app.catalogue.channels import legs
from app.catalogue.rate_cards import example_terms as terms
from app.catalogue.rate_cards.areas import AU, CA, EU, GB, JP, US, US_CENTRAL, US_EAST, US_WEST
from app.catalogue.rate_cards.service import Service
from app.domain.freight.measuring import Measuring
from app.domain.freight.rate_cards import DayRange, RateCard
from app.domain.freight.weighing import WeighBy, Weighing
from app.domain.naming import Name
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source
from app.domain.trade.tax_modes import TaxMode
from app.domain.transport import ClockStart, FinalDelivery

_EXPRESS: Final = Service(
    leg=legs.EXPRESS,
    delivery=FinalDelivery.COURIER,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.OWN,
    accepts=terms.BATTERIES,
    basis=Weighing(divisor=5000, weigh_by=WeighBy.SHIPMENT, round_step=Weight.of("0.5")),
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(1, 2),
    breaks_from=(1, 21, 51, 100),
    surcharges=(terms.FUEL, *terms.COURIER_PIECES),
    min_charge=Decimal(280),
    next_break=True,
).lines(
    (US, (3, 6), ("62", "48", "44", "42")),
    (EU, (3, 6), ("56", "44", "41", "39")),
    (GB, (3, 6), ("54", "43", "40", "38")),
    (CA, (4, 7), ("60", "47", "43", "41")),
    (JP, (2, 4), ("32", "26", "24", "23")),
    (AU, (4, 7), ("46", "37", "34", "33")),
)
_AIR_COURIER: Final = Service(
    leg=legs.AIR,
    delivery=FinalDelivery.COURIER,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.INCLUDED,
    accepts=terms.BATTERIES | terms.MAGNET,
    basis=terms.PER_PIECE,
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(2, 4),
    breaks_from=(12, 21, 51, 100),
    surcharges=(terms.BATTERY, *terms.COURIER_PIECES),
    next_break=True,
).lines(
    (US_WEST, (6, 9), ("48", "45", "43", "42")),
    (US_CENTRAL, (7, 10), ("49", "46", "44", "43")),
    (US_EAST, (7, 11), ("50", "47", "45", "44")),
    (EU, (7, 11), ("46", "43", "41", "40")),
    (GB, (7, 10), ("44", "41", "39", "38")),
    (CA, (8, 12), ("52", "49", "47", "46")),
    (JP, (4, 6), ("27", "25", "24", "23")),
    (AU, (7, 10), ("40", "37", "35", "34")),
)
_FAST_SHIP_COURIER: Final = Service(
    leg=legs.FAST_SHIP,
    delivery=FinalDelivery.COURIER,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.INCLUDED,
    accepts=terms.BATTERIES | terms.MAGNET | terms.LIQUID,
    basis=terms.PER_PIECE,
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(4, 7),
    breaks_from=(21, 51, 100),
    surcharges=terms.COURIER_PIECES,
    next_break=True,
).lines(
    (US_WEST, (16, 20), ("15.8", "13.8", "12.8")),
    (US_CENTRAL, (19, 24), ("17.4", "15.4", "14.4")),
    (US_EAST, (21, 27), ("18.4", "16.4", "15.4")),
    (EU, (32, 40), ("14.2", "12.6", "11.8")),
    (GB, (32, 38), ("13.6", "12.0", "11.2")),
    (CA, (24, 32), ("17.8", "16.0", "15.0")),
    (JP, (7, 10), ("8.6", "7.8", "7.2")),
    (AU, (20, 25), ("12.8", "11.4", "10.6")),
)
_SLOW_SHIP_COURIER: Final = Service(
    leg=legs.SLOW_SHIP,
    delivery=FinalDelivery.COURIER,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.INCLUDED,
    accepts=terms.BATTERIES | terms.MAGNET | terms.LIQUID,
    basis=terms.PER_PIECE,
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(5, 9),
    breaks_from=(21, 51, 100),
    surcharges=terms.COURIER_PIECES,
    next_break=True,
).lines(
    (US_WEST, (24, 30), ("13.2", "11.2", "10.2")),
    (US_CENTRAL, (27, 34), ("14.8", "12.8", "11.8")),
    (US_EAST, (30, 38), ("15.8", "13.8", "12.8")),
    (EU, (40, 48), ("12.0", "10.6", "9.8")),
    (GB, (40, 48), ("11.4", "10.0", "9.2")),
    (CA, (32, 42), ("15.4", "13.6", "12.6")),
    (AU, (25, 32), ("10.8", "9.6", "8.8")),
)
_SLOW_SHIP_TRUCK: Final = Service(
    leg=legs.SLOW_SHIP,
    delivery=FinalDelivery.TRUCK,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.INCLUDED,
    accepts=terms.BATTERIES | terms.MAGNET | terms.LIQUID,
    basis=terms.BY_SHIPMENT,
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(5, 9),
    breaks_from=(100, 300, 1000),
).lines(
    (US_WEST, (28, 38), ("8.6", "8.2", "7.8")),
    (US_CENTRAL, (32, 43), ("9.8", "9.4", "9.0")),
    (US_EAST, (36, 47), ("10.6", "10.2", "9.8")),
    (EU, (42, 52), ("8.8", "8.4", "8.0")),
    (GB, (42, 52), ("8.4", "8.0", "7.6")),
    (CA, (36, 48), ("10.8", "10.4", "10.0")),
)
_LCL_TRUCK: Final = Service(
    leg=legs.LCL,
    delivery=FinalDelivery.TRUCK,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.OWN,
    accepts=terms.BATTERIES | terms.MAGNET | terms.LIQUID,
    basis=Measuring(minimum=Decimal(1), round_step=Decimal("0.01")),
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(6, 10),
    breaks_from=(1, 3, 8),
    surcharges=(terms.HANDLING,),
).lines(
    (US_WEST, (30, 42), ("1150", "1050", "980")),
    (US_CENTRAL, (34, 46), ("1450", "1350", "1280")),
    (US_EAST, (38, 50), ("1600", "1500", "1420")),
    (EU, (42, 55), ("1250", "1150", "1080")),
    (GB, (42, 55), ("1200", "1100", "1030")),
    (CA, (38, 50), ("1550", "1450", "1380")),
    (JP, (8, 14), ("780", "700", "650")),
    (AU, (26, 36), ("1100", "1000", "940")),
)
_RAIL_COURIER: Final = Service(
    leg=legs.RAIL,
    delivery=FinalDelivery.COURIER,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.INCLUDED,
    accepts=terms.BATTERIES | terms.MAGNET,
    basis=terms.PER_PIECE,
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(4, 8),
    breaks_from=(21, 51, 100),
    surcharges=terms.COURIER_PIECES,
    next_break=True,
).lines(
    (EU, (25, 32), ("15.2", "13.6", "12.8")),
    (GB, (28, 35), ("15.8", "14.2", "13.4")),
)
_TRUCK_COURIER: Final = Service(
    leg=legs.TRUCK,
    delivery=FinalDelivery.COURIER,
    origin_region=terms.ORIGIN,
    tax_mode=TaxMode.INCLUDED,
    accepts=terms.BATTERIES | terms.MAGNET,
    basis=terms.PER_PIECE,
    clock_start=ClockStart.DEPARTURE,
    waiting=DayRange(3, 6),
    breaks_from=(21, 51, 100),
    surcharges=terms.COURIER_PIECES,
    next_break=True,
).lines(
    (EU, (18, 24), ("21.5", "19.8", "18.9")),
    (GB, (20, 26), ("22.0", "20.3", "19.4")),
)

EXAMPLE: Final = RateCard(
    code="example",
    name=Name("Example rate card", "示例报价表"),
    currency="CNY",
    lines=(
        *_EXPRESS,
        *_AIR_COURIER,
        *_FAST_SHIP_COURIER,
        *_SLOW_SHIP_COURIER,
        *_SLOW_SHIP_TRUCK,
        *_LCL_TRUCK,
        *_RAIL_COURIER,
        *_TRUCK_COURIER,
    ),
    not_included=terms.NOT_INCLUDED,
    example=True,
    sources=(Source("Example, not an offer", date(2026, 11, 22)),),
)
