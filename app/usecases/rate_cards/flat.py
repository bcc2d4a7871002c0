"""A card as our own flat table: a row for each price, complete in itself, to read in again."""

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, assert_never

from app.domain.freight.basis import Basis, price_unit
from app.domain.freight.counting import Counting
from app.domain.freight.measuring import Measuring
from app.domain.freight.rate_cards import DayRange, RateBreak, RateLine
from app.domain.freight.weighing import Weighing
from app.domain.naming import Language
from app.printing.spreadsheets import Cell, Sheet
from app.usecases.rate_cards.choices import NO, YES, choices, written
from app.usecases.rate_cards.roles import ROLES, Role
from app.usecases.rate_cards.services import ANYWHERE
from app.wording.captions import Caption
from app.wording.translations import msg

ON_REQUEST: Final = Caption(msg("on request"))
PAUSED: Final = Caption(msg("paused"))
_OF_A_BREAK: Final = frozenset({Role.FROM, Role.PRICE, Role.FLAT})
_HUNDRED: Final = Decimal(100)


def flat_sheet(title: str, lines: Iterable[RateLine], language: Language) -> Sheet:
    """Return the lines as a table with a column for each fact of a price."""
    rows = [
        [shown(role, facts.get(role), language) for role in Role]
        for line in lines
        for facts in (facts_of(line, each) for each in line.breaks)
    ]
    return Sheet(title, [ROLES[role].label.in_(language) for role in Role], rows)


def digest(lines: Iterable[RateLine]) -> str:
    """Return what tells these prices and terms from any others, in whatever file they stand."""
    said = sorted(repr(_said(line)) for line in lines)
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _said(line: RateLine) -> tuple[list[str], list[str]]:
    facts = facts_of(line, line.breaks[0])
    terms = [str(facts.get(role, "")) for role in Role if role not in _OF_A_BREAK]
    prices = [
        f"{_plain(each.from_quantity)} {_plain(each.price)} {each.flat}" for each in line.breaks
    ]
    return terms, prices


def facts_of(line: RateLine, rate: RateBreak) -> Mapping[Role, Cell]:
    """Return everything about one price; answers by their values, lists in order."""
    area = line.area
    facts: dict[Role, Cell] = {
        Role.CHANNEL: line.name.en,
        Role.MAIN_LEG: line.main_leg.value,
        Role.FINAL_DELIVERY: line.final_delivery.value,
        Role.ORIGIN: "" if line.origin_region == ANYWHERE else line.origin_region.en,
        Role.TAX_MODE: line.tax_mode.value,
        Role.CARGO: " ".join(code for code in choices(Role.CARGO) if code in line.accepts),
        Role.AREA: area.name.en,
        Role.POSTCODES: " ".join(area.postcode_prefixes),
        Role.WAREHOUSES: " ".join(sorted(area.warehouses)),
        Role.PORTS: " ".join(sorted(area.ports)),
        Role.FROM: rate.from_quantity,
        Role.UNIT: price_unit(line.basis).value,
        Role.PRICE: PAUSED.message if line.paused else _price(rate),
        Role.FLAT: YES if rate.flat else "",
        Role.MIN_CHARGE: line.min_charge or None,
        Role.MIN_PIECE_CHARGE: line.min_piece_charge or None,
        Role.NEXT_BREAK: YES if line.next_break else NO,
        Role.TRANSIT: _days(line.transit.days),
        Role.CLOCK_START: line.transit.clock_start.value,
        Role.WAITING: _days(line.transit.waiting),
        Role.CLAIM_RULE: line.claim_rule,
    }
    every = {**facts, **_country(line), **_counted(line.basis)}
    return {role: _plain(fact) for role, fact in every.items()}


def _plain(fact: Cell) -> Cell:
    """Return a figure without the zeros that a table pads it with."""
    return fact.normalize() + 0 if isinstance(fact, Decimal) else fact


def _country(line: RateLine) -> Mapping[Role, Cell]:
    """Return the country; several stand in the area, whose name then cannot be kept."""
    countries = sorted(line.area.countries)
    if len(countries) == 1:
        return {Role.COUNTRY: countries[0]}
    return {} if line.area.warehouses else {Role.AREA: " ".join(countries)}


def _price(rate: RateBreak) -> Cell:
    return ON_REQUEST.message if rate.price is None else rate.price


def _days(days: DayRange) -> str:
    return f"{days.least}-{days.most}"


def _counted(basis: Basis) -> Mapping[Role, Cell]:
    match basis:
        case Weighing():
            return {
                Role.DIVISOR: basis.divisor,
                Role.WEIGH_BY: basis.weigh_by.value,
                Role.ROUND_STEP: basis.round_step.kilograms,
                Role.MIN_PIECE: basis.min_piece.kilograms or None,
                Role.MIN_SHIPMENT: basis.min_shipment.kilograms or None,
                Role.VOLUME_DISCOUNT: f"{(basis.volume_discount * _HUNDRED).normalize() + 0:f}%",
            }
        case Measuring():
            unit_weight = basis.unit_weight
            return {
                Role.MEASURE_LEAST: basis.minimum,
                Role.MEASURE_STEP: basis.round_step,
                Role.UNIT_WEIGHT: unit_weight.kilograms if unit_weight else None,
            }
        case Counting():
            return {Role.LOAD_KIND: basis.kind}
        case _:
            assert_never(basis)


def shown(role: Role, fact: Cell, language: Language) -> Cell:
    """Return a fact as a person reads it: answers by their names."""
    if role is Role.PRICE and fact == ON_REQUEST.message:
        return ON_REQUEST.in_(language)
    if role is Role.PRICE and fact == PAUSED.message:
        return PAUSED.in_(language)
    if isinstance(fact, str) and fact and choices(role):
        return written(role, fact.split(), language)
    return fact
