"""Kept cards as the comparison needs them: areas, lines with their surcharges, validity."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Final, assert_never

from app.domain.freight.areas import Area
from app.domain.freight.basis import Basis, PriceUnit
from app.domain.freight.cartons import DestinationKind
from app.domain.freight.conditions import Conditions
from app.domain.freight.counting import Counting, LoadUnit
from app.domain.freight.measuring import Measuring
from app.domain.freight.rate_cards import DayRange, RateBreak, RateCard, RateLine, Transit
from app.domain.freight.surcharges import Surcharge
from app.domain.freight.weighing import WeighBy, Weighing
from app.domain.naming import Name
from app.domain.quantities.weight import Weight
from app.domain.sourcing import Source, Validity
from app.persistence import rate_cards as tables
from app.usecases.rate_cards.contents import Added
from app.usecases.rate_cards.services import origin_of, service_code

_DAY: Final = timedelta(days=1)


def card_of(row: tables.RateCard) -> RateCard:
    """Return a kept card with everything on it."""
    validity = in_force(row)
    added = [added_of(each) for each in row.surcharges]
    areas = {each.id: area_of(each) for each in row.areas}
    source = " · ".join(part for part in (row.supplier, row.file_name, row.sheet) if part)
    return RateCard(
        code=f"card-{row.id}",
        name=Name(row.supplier, row.supplier),
        currency=row.currency,
        lines=tuple(
            line_of(each, row, area=areas[each.area_id], added=added, validity=validity)
            for each in row.lines
        ),
        not_included=tuple(Name(each, each) for each in row.not_included),
        example=row.sample,
        sources=(Source(source, row.created_at.date()),),
        validity=validity,
        tax_included=row.tax_included,
    )


def in_force(row: tables.RateCard) -> Validity:
    """Return from when to when a card prices freight; a newer card ends it the day before."""
    ends = [row.valid_to] if row.valid_to else []
    if row.replaced_on:
        ends.append(row.replaced_on - _DAY)
    return Validity(row.valid_from, min(ends, default=None))


def line_of(
    row: tables.RateLine,
    card: tables.RateCard,
    *,
    area: Area,
    added: Sequence[Added],
    validity: Validity,
) -> RateLine:
    """Return one line with the surcharges of its channel."""
    origin = origin_of(row.origin)
    words = (row.channel, origin.en, row.tax_mode, row.cargo, row.unit, row.load_kind)
    return RateLine(
        service=service_code(card.supplier, card.sheet, *words),
        name=Name(row.channel, row.channel),
        main_leg=row.main_leg,
        final_delivery=row.final_delivery,
        origin_region=origin,
        area=area,
        tax_mode=row.tax_mode,
        accepts=frozenset(row.cargo.split()),
        basis=_basis(row),
        breaks=tuple(RateBreak(each.from_quantity, each.price, each.flat) for each in row.breaks),
        transit=Transit(
            clock_start=row.clock_start,
            waiting=DayRange(row.waiting_least, row.waiting_most),
            days=DayRange(row.transit_least, row.transit_most),
        ),
        min_charge=row.min_charge,
        min_piece_charge=row.min_piece_charge,
        next_break=row.next_break,
        surcharges=tuple(
            each.surcharge for each in added if not each.channels or row.channel in each.channels
        ),
        validity=validity,
        paused=row.paused,
        claim_rule=row.claim_rule,
    )


def area_of(row: tables.RateArea) -> Area:
    """Return an area."""
    return Area(
        code=row.name,
        name=Name(row.name, row.name),
        countries=frozenset(row.countries),
        postcode_prefixes=tuple(row.postcodes),
        warehouses=frozenset(row.warehouses),
        ports=frozenset(row.ports),
    )


def added_of(row: tables.RateSurcharge) -> Added:
    """Return a surcharge and the channels it is for."""
    surcharge = Surcharge(
        code=f"surcharge-{row.id}",
        name=Name(row.name, row.name),
        trigger=Conditions(
            weighs_from=row.weighs_from,
            longest_over=row.longest_over,
            second_over=row.second_over,
            girth_over=row.girth_over,
            cargo=frozenset(row.cargo),
            postcodes=frozenset(row.postcodes),
            addresses=frozenset(DestinationKind(each) for each in row.addresses),
        ),
        basis=row.basis,
        amount=row.amount,
        minimum=row.minimum,
        maximum=row.maximum,
        validity=Validity(row.valid_from, row.valid_to),
    )
    return Added(surcharge, tuple(row.channels))


def _basis(row: tables.RateLine) -> Basis:
    match row.unit:
        case PriceUnit.KG:
            return Weighing(
                divisor=row.divisor or 0,
                weigh_by=row.weigh_by or WeighBy.PIECE,
                round_step=_kilograms(row.round_step),
                min_piece=row.min_piece or Weight(0),
                min_shipment=_kilograms(row.min_shipment),
                volume_discount=row.volume_discount,
            )
        case PriceUnit.CBM:
            return Measuring(
                minimum=row.min_shipment or Decimal(0),
                round_step=row.round_step or Decimal(0),
                unit_weight=row.unit_weight,
            )
        case PriceUnit.PALLET:
            return Counting(unit=LoadUnit.PALLET, kind=row.load_kind)
        case PriceUnit.CONTAINER:
            return Counting(unit=LoadUnit.CONTAINER, kind=row.load_kind)
        case _:
            assert_never(row.unit)


def _kilograms(value: Decimal | None) -> Weight:
    return Weight.of(value or 0)
