"""Reads one row of a price list: a line for each channel that it has prices of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.freight.areas import Area
from app.domain.freight.basis import PriceUnit
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.problems import Problem
from app.domain.reading.figures import read_number
from app.usecases.rate_cards.choices import chosen
from app.usecases.rate_cards.figures import (
    NoPrice,
    Tier,
    named_currency,
    read_load_kind,
    read_price,
    read_tier,
    read_unit,
)
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.places import PlaceTexts, UnclearError, read_places
from app.usecases.rate_cards.refused import Refused, RefusedError
from app.usecases.rate_cards.roles import Role
from app.usecases.rate_cards.sheet_rows import PriceCell, PriceRow
from app.usecases.rate_cards.working_out import Group, Priced, texts_of, work_out

_PLACES: Final = (Role.AREA, Role.WAREHOUSES, Role.POSTCODES, Role.PORTS, Role.COUNTRY)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read, and the cell of its first price."""

    line: RateLine
    place: str


def lines_of(row: PriceRow, layout: Layout) -> Iterator[ReadLine | Refused]:
    """Yield each line of a row, or in its place why it is refused."""
    try:
        area = _area(row, layout)
        groups = _grouped(row, layout)
    except RefusedError as stop:
        yield stop.refused
        return
    for group, cells in groups.items():
        try:
            priced = _priced(cells, area, layout)
            if priced.breaks:
                yield ReadLine(work_out(row, group, priced, layout), priced.place)
        except RefusedError as stop:
            yield stop.refused


def _area(row: PriceRow, layout: Layout) -> Area:
    texts = texts_of(row, layout)
    named = texts.get(Role.AREA, "")
    try:
        return read_places(
            PlaceTexts(
                area=layout.places.get(named, named),
                name=named,
                country=texts.get(Role.COUNTRY, ""),
                postcodes=texts.get(Role.POSTCODES, ""),
                warehouses=texts.get(Role.WAREHOUSES, ""),
                ports=texts.get(Role.PORTS, ""),
            )
        )
    except UnclearError as unclear:
        role = next((role for role in _PLACES if role in row.texts), Role.AREA)
        role = Role.COUNTRY if unclear.problem.code == "rate-card-country" else role
        problem = Problem(unclear.problem.code, role.value, unclear.problem.params)
        raise RefusedError(row.place(role), row.texts.get(role, ""), problem) from None


def _grouped(row: PriceRow, layout: Layout) -> dict[Group, list[tuple[PriceCell, Tier]]]:
    texts = texts_of(row, layout)
    groups: dict[Group, list[tuple[PriceCell, Tier]]] = {}
    for cell in row.prices:
        tier = cell.tier or _tier(row, texts)
        unit = tier.unit or read_unit(texts.get(Role.UNIT, "")) or _unit(texts)
        if unit is None:
            raise RefusedError(cell.place, cell.text, Problem("rate-card-unit", Role.UNIT.value))
        channel = cell.channel or texts.get(Role.CHANNEL, "")
        kind = tier.load_kind or read_load_kind(texts.get(Role.LOAD_KIND, ""))
        group = Group(channel, unit, kind)
        groups.setdefault(group, []).append((cell, tier))
    return groups


def _unit(texts: Mapping[Role, str]) -> PriceUnit | None:
    found = chosen(Role.UNIT, texts.get(Role.UNIT, ""))
    return PriceUnit(found) if found else None


def _tier(row: PriceRow, texts: Mapping[Role, str]) -> Tier:
    """Return the break that the row itself names, as our own table does."""
    text = texts.get(Role.FROM, "")
    bare = read_number(text)
    tier = read_tier(text) if bare is None else Tier(bare)
    if tier is None or tier.from_quantity < 0:
        problem = Problem("rate-card-break", Role.FROM.value)
        raise RefusedError(row.place(Role.FROM), text, problem)
    return tier


def _priced(cells: Sequence[tuple[PriceCell, Tier]], area: Area, layout: Layout) -> Priced:
    """Return the prices by where they begin; none where no price is offered.

    A break without a price among others is on request: the price of the break before it is never
    taken for it.
    """
    currency = layout.card.get("currency", "")
    read = [(tier, _price(cell, currency), cell) for cell, tier in cells]
    offered = any(price is not NoPrice.NOT_OFFERED for _, price, _ in read)
    found: dict[Decimal, RateBreak] = {}
    for tier, price, cell in read if offered else ():
        amount = price if isinstance(price, Decimal) else None
        rate = RateBreak(tier.from_quantity, amount)
        if found.setdefault(tier.from_quantity, rate) != rate:
            raise RefusedError(cell.place, cell.text, Problem("rate-card-break-twice"))
    return Priced(
        area=area,
        breaks=tuple(rate for _, rate in sorted(found.items())),
        paused=any(price is NoPrice.PAUSED for _, price, _ in read),
        place=cells[0][0].place,
    )


def _price(cell: PriceCell, currency: str) -> Decimal | NoPrice:
    price = None if cell.broken else read_price(cell.text)
    if price is None:
        raise RefusedError(cell.place, cell.text, Problem("rate-card-price", Role.PRICE.value))
    named = named_currency(cell.text)
    if named and currency and named != currency:
        params = {"named": named, "currency": currency}
        problem = Problem("rate-card-currency", Role.PRICE.value, params)
        raise RefusedError(cell.place, cell.text, problem)
    return price
