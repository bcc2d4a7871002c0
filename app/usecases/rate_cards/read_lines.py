"""Reads one row of a price list: a line for each channel that it has prices of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.freight.areas import Area
from app.domain.freight.basis import PriceUnit
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.naming import Name
from app.domain.problems import Problem
from app.domain.reading.figures import read_number
from app.usecases.rate_cards.channels import Way, told_by_name
from app.usecases.rate_cards.choices import chosen, listed
from app.usecases.rate_cards.figures import NoPrice, Tier, read_price, read_tier, read_unit
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.places import PlaceTexts, UnclearError, read_places
from app.usecases.rate_cards.refused import Refused, RefusedError
from app.usecases.rate_cards.roles import Role
from app.usecases.rate_cards.services import origin_of, service_code
from app.usecases.rate_cards.sheet_rows import PriceCell, PriceRow
from app.usecases.rate_cards.terms import TermError, Terms

_LONGEST_NAME: Final = 80
_PLACES: Final = (Role.AREA, Role.WAREHOUSES, Role.POSTCODES, Role.PORTS, Role.COUNTRY)


@dataclass(frozen=True, slots=True)
class _Group:
    """What the prices of one line share: the channel, the unit and the kind of container."""

    channel: str
    unit: PriceUnit
    load_kind: str


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
            breaks, paused = _breaks(cells)
            if breaks:
                line = _line(row, group, layout, facts=(area, breaks, paused, cells[0][0].place))
                yield ReadLine(line, cells[0][0].place)
        except RefusedError as stop:
            yield stop.refused


def _texts(row: PriceRow, layout: Layout) -> dict[Role, str]:
    return {**layout.terms, **row.texts}


def _area(row: PriceRow, layout: Layout) -> Area:
    texts = _texts(row, layout)
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


def _grouped(row: PriceRow, layout: Layout) -> dict[_Group, list[tuple[PriceCell, Tier]]]:
    texts = _texts(row, layout)
    groups: dict[_Group, list[tuple[PriceCell, Tier]]] = {}
    for cell in row.prices:
        tier = cell.tier or _tier(row, texts)
        unit = tier.unit or read_unit(texts.get(Role.UNIT, "")) or _unit(texts)
        if unit is None:
            raise RefusedError(cell.place, cell.text, Problem("rate-card-unit", Role.UNIT.value))
        channel = cell.channel or texts.get(Role.CHANNEL, "")
        group = _Group(channel, unit, tier.load_kind or texts.get(Role.LOAD_KIND, ""))
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


def _breaks(cells: Sequence[tuple[PriceCell, Tier]]) -> tuple[dict[Decimal, RateBreak], bool]:
    """Return the prices by where they begin, and whether the channel is paused.

    Nothing is returned where no price is offered. A break without a price among others is on
    request: the price of the break before it is never taken for it.
    """
    read = [(tier, _price(cell), cell) for cell, tier in cells]
    if all(price is NoPrice.NOT_OFFERED for _, price, _ in read):
        return {}, False
    found: dict[Decimal, RateBreak] = {}
    for tier, price, cell in read:
        amount = price if isinstance(price, Decimal) else None
        rate = RateBreak(tier.from_quantity, amount)
        if found.setdefault(tier.from_quantity, rate) != rate:
            raise RefusedError(cell.place, cell.text, Problem("rate-card-break-twice"))
    return found, any(price is NoPrice.PAUSED for _, price, _ in read)


def _price(cell: PriceCell) -> Decimal | NoPrice:
    price = None if cell.broken else read_price(cell.text)
    if price is None:
        raise RefusedError(cell.place, cell.text, Problem("rate-card-price", Role.PRICE.value))
    return price


def _line(
    row: PriceRow,
    group: _Group,
    layout: Layout,
    *,
    facts: tuple[Area, Mapping[Decimal, RateBreak], bool, str],
) -> RateLine:
    area, breaks, paused, place = facts
    texts = _texts(row, layout)
    days = texts.get(Role.TRANSIT, "")
    texts[Role.TRANSIT] = layout.days.get(days, days)
    texts[Role.LOAD_KIND] = group.load_kind
    terms = Terms(texts)
    try:
        return _worked_out(group, terms, layout, facts=(area, _flat(breaks, terms), paused))
    except TermError as stop:
        text = row.texts.get(stop.role, layout.terms.get(stop.role, ""))
        raise RefusedError(row.places.get(stop.role, place), text, stop.problem) from None


def _flat(breaks: Mapping[Decimal, RateBreak], terms: Terms) -> tuple[RateBreak, ...]:
    flat = terms.yes(Role.FLAT)
    return tuple(
        RateBreak(each.from_quantity, each.price, flat=flat) for _, each in sorted(breaks.items())
    )


def _worked_out(
    group: _Group,
    terms: Terms,
    layout: Layout,
    *,
    facts: tuple[Area, tuple[RateBreak, ...], bool],
) -> RateLine:
    area, breaks, paused = facts
    _check_names(group, terms)
    way = _way(group.channel, terms, layout)
    if way.main_leg is None or way.final_delivery is None or not way.possible:
        raise TermError(Role.CHANNEL, "rate-card-channel", channel=group.channel)
    if way.tax_mode is None:
        raise TermError(Role.TAX_MODE, "rate-card-tax", channel=group.channel)
    cargo = _cargo(terms)
    origin = origin_of(terms.text(Role.ORIGIN))
    words = (group.channel, origin.en, way.tax_mode, " ".join(cargo), group.unit, group.load_kind)
    return RateLine(
        service=service_code(layout.card["supplier"], layout.card["sheet"], *words),
        name=Name(group.channel, group.channel),
        main_leg=way.main_leg,
        final_delivery=way.final_delivery,
        origin_region=origin,
        area=area,
        tax_mode=way.tax_mode,
        accepts=frozenset(cargo),
        basis=terms.basis(group.unit),
        breaks=breaks,
        transit=terms.transit(),
        min_charge=terms.money(Role.MIN_CHARGE),
        min_piece_charge=terms.money(Role.MIN_PIECE_CHARGE),
        next_break=terms.yes(Role.NEXT_BREAK),
        paused=paused,
        claim_rule=terms.text(Role.CLAIM_RULE),
    )


def _check_names(group: _Group, terms: Terms) -> None:
    if not group.channel:
        raise TermError(Role.CHANNEL, "rate-card-term-missing")
    named = {Role.CHANNEL: group.channel, Role.ORIGIN: terms.text(Role.ORIGIN)}
    for role, text in named.items():
        if len(text) > _LONGEST_NAME:
            raise TermError(role, "rate-card-name-long", limit=_LONGEST_NAME)


def _way(channel: str, terms: Terms, layout: Layout) -> Way:
    """Return how a channel travels: as answered, as its row says, as its name says, as all do."""
    own = Way.load(
        {
            name: chosen(role, terms.text(role))
            for name, role in (
                ("main_leg", Role.MAIN_LEG),
                ("final_delivery", Role.FINAL_DELIVERY),
                ("tax_mode", Role.TAX_MODE),
            )
        }
    )
    return layout.ways.get(channel, Way()).filled(told_by_name(channel)).filled(own)


def _cargo(terms: Terms) -> list[str]:
    text = terms.text(Role.CARGO)
    found = listed(Role.CARGO, text) if text else []
    if found is None:
        raise TermError(Role.CARGO, "rate-card-term-unclear", text=text)
    return found
