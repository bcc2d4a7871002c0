"""Works out a line of a price list from its prices and the texts of its terms."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from app.domain.freight.areas import Area
from app.domain.freight.basis import PriceUnit
from app.domain.freight.rate_cards import RateBreak, RateLine
from app.domain.naming import Name
from app.usecases.rate_cards.channels import Way, told_by_name
from app.usecases.rate_cards.choices import chosen, listed
from app.usecases.rate_cards.layout import Layout
from app.usecases.rate_cards.refused import RefusedError
from app.usecases.rate_cards.roles import Role
from app.usecases.rate_cards.services import origin_of, service_code
from app.usecases.rate_cards.sheet_rows import PriceRow
from app.usecases.rate_cards.terms import TermError, Terms

_LONGEST_NAME: Final = 80
_WAY: Final[Mapping[str, Role]] = {
    "main_leg": Role.MAIN_LEG,
    "final_delivery": Role.FINAL_DELIVERY,
    "tax_mode": Role.TAX_MODE,
}


@dataclass(frozen=True, slots=True)
class Group:
    """What the prices of one line share: the channel, the unit and the kind of container."""

    channel: str
    unit: PriceUnit
    load_kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """The prices of one line, to which area, whether it is paused, and the first one's cell."""

    area: Area
    breaks: tuple[RateBreak, ...]
    paused: bool
    place: str


def texts_of(row: PriceRow, layout: Layout) -> dict[Role, str]:
    """Return what is said of a row: by itself, else for the whole sheet."""
    return {**layout.terms, **row.texts}


def work_out(row: PriceRow, group: Group, priced: Priced, layout: Layout) -> RateLine:
    """Return the line; RefusedError where a term of it lacks or is unclear."""
    texts = texts_of(row, layout)
    days = texts.get(Role.TRANSIT, "")
    texts[Role.TRANSIT] = layout.days.get(days, days)
    texts[Role.LOAD_KIND] = group.load_kind
    terms = Terms(texts)
    try:
        _check_names(group, terms)
        return _line(group, priced, terms, layout, way=_way(group.channel, row, layout))
    except TermError as stop:
        text = row.texts.get(stop.role, layout.terms.get(stop.role, ""))
        place = row.places.get(stop.role, priced.place)
        raise RefusedError(place, text, stop.problem) from None


def _line(group: Group, priced: Priced, terms: Terms, layout: Layout, *, way: Way) -> RateLine:
    if way.main_leg is None or way.final_delivery is None or not way.possible:
        raise TermError(Role.CHANNEL, "rate-card-channel", channel=group.channel)
    if way.tax_mode is None:
        raise TermError(Role.TAX_MODE, "rate-card-tax", channel=group.channel)
    cargo = _cargo(terms)
    origin = origin_of(terms.text(Role.ORIGIN))
    words = (group.channel, origin.en, way.tax_mode, " ".join(cargo), group.unit, group.load_kind)
    flat = terms.yes(Role.FLAT)
    return RateLine(
        service=service_code(layout.card["supplier"], layout.card["sheet"], *words),
        name=Name(group.channel, group.channel),
        main_leg=way.main_leg,
        final_delivery=way.final_delivery,
        origin_region=origin,
        area=priced.area,
        tax_mode=way.tax_mode,
        accepts=frozenset(cargo),
        basis=terms.basis(group.unit),
        breaks=tuple(replace(each, flat=flat) for each in priced.breaks),
        transit=terms.transit(),
        min_charge=terms.money(Role.MIN_CHARGE),
        min_piece_charge=terms.money(Role.MIN_PIECE_CHARGE),
        next_break=terms.yes(Role.NEXT_BREAK),
        paused=priced.paused,
        claim_rule=terms.text(Role.CLAIM_RULE),
    )


def _check_names(group: Group, terms: Terms) -> None:
    if not group.channel:
        raise TermError(Role.CHANNEL, "rate-card-term-missing")
    named = {Role.CHANNEL: group.channel, Role.ORIGIN: terms.text(Role.ORIGIN)}
    for role, text in named.items():
        if len(text) > _LONGEST_NAME:
            raise TermError(role, "rate-card-name-long", limit=_LONGEST_NAME)


def _way(channel: str, row: PriceRow, layout: Layout) -> Way:
    """Return how a channel travels: as answered, as its row says, as its name says, as all do."""
    way = layout.ways.get(channel, Way()).filled(_said(row.texts))
    return way.filled(told_by_name(channel)).filled(_said(layout.terms))


def _said(texts: Mapping[Role, str]) -> Way:
    said: dict[str, Any] = {}
    for name, role in _WAY.items():
        text = texts.get(role, "")
        said[name] = chosen(role, text) if text else ""
        if text and said[name] is None:
            raise TermError(role, "rate-card-term-unclear", text=text)
    return Way.load(said)


def _cargo(terms: Terms) -> list[str]:
    text = terms.text(Role.CARGO)
    found = listed(Role.CARGO, text) if text else []
    if found is None:
        raise TermError(Role.CARGO, "rate-card-term-unclear", text=text)
    return found
