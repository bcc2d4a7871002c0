"""Lines and surcharges of a card as rows of the database."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, assert_never

from app.domain.freight.areas import Area
from app.domain.freight.basis import Basis, price_unit
from app.domain.freight.conditions import Conditions
from app.domain.freight.counting import Counting
from app.domain.freight.measuring import Measuring
from app.domain.freight.price_changes import named_places
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.freight.weighing import Weighing
from app.persistence import rate_cards as tables
from app.usecases.rate_cards.cards import area_of
from app.usecases.rate_cards.choices import choices
from app.usecases.rate_cards.contents import Added
from app.usecases.rate_cards.roles import Role
from app.usecases.rate_cards.services import ANYWHERE


def put_lines(card: tables.RateCard, lines: Iterable[RateLine]) -> None:
    """Put lines on a card after those it has; areas of the same places and name are one."""
    areas = {_key(each.name, area_of(each)): each for each in card.areas}
    last = max((line.position for line in card.lines), default=0)
    for position, line in enumerate(lines, last + 1):
        key = _key(line.area.name.en, line.area)
        if key not in areas:
            areas[key] = area_row(line.area)
            card.areas.append(areas[key])
        row = tables.RateLine(position=position, area=areas[key])
        fill_line(row, line)
        card.lines.append(row)


def fill_line(row: tables.RateLine, line: RateLine) -> None:
    """Set everything of a line but its area and place; its breaks are all replaced."""
    origin = line.origin_region
    row.channel, row.main_leg, row.final_delivery = line.name.en, line.main_leg, line.final_delivery
    row.origin = "" if origin == ANYWHERE else origin.en
    row.tax_mode = line.tax_mode
    row.cargo = " ".join(code for code in choices(Role.CARGO) if code in line.accepts)
    row.min_charge, row.min_piece_charge = line.min_charge, line.min_piece_charge
    row.next_break, row.paused, row.claim_rule = line.next_break, line.paused, line.claim_rule
    row.clock_start = line.transit.clock_start
    row.waiting_least, row.waiting_most = line.transit.waiting.least, line.transit.waiting.most
    row.transit_least, row.transit_most = line.transit.days.least, line.transit.days.most
    row.unit = price_unit(line.basis)
    for name, value in {**_NOTHING, **_counted(line.basis)}.items():
        setattr(row, name, value)
    kept = {each.from_quantity: each for each in row.breaks}
    row.breaks = [
        _break(kept.get(each.from_quantity) or tables.RateBreak(), each) for each in line.breaks
    ]


def area_row(area: Area) -> tables.RateArea:
    """Return an area as a row."""
    return tables.RateArea(
        name=area.name.en,
        countries=sorted(area.countries),
        postcodes=list(area.postcode_prefixes),
        warehouses=sorted(area.warehouses),
        ports=sorted(area.ports),
    )


def surcharge_row(added: Added, row: tables.RateSurcharge | None = None) -> tables.RateSurcharge:
    """Return a surcharge as a row, its own or a new one; TypeError for a trigger of parts."""
    row = row or tables.RateSurcharge()
    surcharge, conditions = added.surcharge, added.surcharge.trigger
    if not isinstance(conditions, Conditions):
        raise TypeError(f"{surcharge.code}: a card keeps its triggers as conditions")
    row.name, row.channels = surcharge.name.en, list(added.channels)
    row.basis, row.amount = surcharge.basis, surcharge.amount
    row.minimum, row.maximum = surcharge.minimum, surcharge.maximum
    row.valid_from, row.valid_to = surcharge.validity.valid_from, surcharge.validity.valid_to
    row.weighs_from, row.longest_over = conditions.weighs_from, conditions.longest_over
    row.second_over, row.girth_over = conditions.second_over, conditions.girth_over
    row.cargo, row.postcodes = sorted(conditions.cargo), sorted(conditions.postcodes)
    row.addresses = sorted(kind.value for kind in conditions.addresses)
    return row


_NOTHING: dict[str, Any] = {
    "divisor": None,
    "weigh_by": None,
    "round_step": None,
    "min_piece": None,
    "min_shipment": None,
    "volume_discount": Decimal(0),
    "unit_weight": None,
    "load_kind": "",
}


def _counted(basis: Basis) -> dict[str, Any]:
    match basis:
        case Weighing():
            return {
                "divisor": basis.divisor,
                "weigh_by": basis.weigh_by,
                "round_step": basis.round_step.kilograms,
                "min_piece": basis.min_piece,
                "min_shipment": basis.min_shipment.kilograms,
                "volume_discount": basis.volume_discount,
            }
        case Measuring():
            return {
                "round_step": basis.round_step,
                "min_shipment": basis.minimum,
                "unit_weight": basis.unit_weight,
            }
        case Counting():
            return {"load_kind": basis.kind}
        case _:
            assert_never(basis)


def _break(row: tables.RateBreak, rate: RateBreak) -> tables.RateBreak:
    row.from_quantity, row.price, row.flat = rate.from_quantity, rate.price, rate.flat
    return row


def _key(name: str, area: Area) -> tuple[str, frozenset[str]]:
    return name, named_places(area)
