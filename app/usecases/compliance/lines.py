"""What each product needs at its destinations, beside what is kept of it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Final

from sqlalchemy.orm import Session

from app.catalogue.compliance import evidence
from app.catalogue.compliance.flag_meanings import flag_table
from app.catalogue.countries import destinations
from app.domain.compliance.agency_flags import flags_of
from app.domain.compliance.blocking import stops
from app.domain.compliance.evidence import EVERYWHERE, Level
from app.domain.compliance.goods import Goods
from app.domain.compliance.needs import Need, needs_of
from app.domain.compliance.standing import State, state_of
from app.persistence import compliance as kept
from app.persistence.compliance import Described, Filed

#: The only tariff whose agency flags are known.
_FLAGGED: Final = "US"
#: Answers kept: goods that look alike at a destination need the same.
_KEPT: Final = 4096
_URGENCY: Final = {state: place for place, state in enumerate(State)}
_FIRMNESS: Final = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True)
class Line:
    """One kind of evidence of one product at one place, what is kept of it, and where it stands."""

    product: Described
    need: Need
    filed: Filed | None
    day: date

    @cached_property
    def state(self) -> State:
        """Return where the evidence stands on the day."""
        return state_of(self.need, self.filed.kept if self.filed else None, day=self.day)

    @property
    def stops(self) -> bool:
        """Return whether booking waits for it as it stands."""
        return stops(self.need, self.state, day=self.day)

    @property
    def expires_on(self) -> date | None:
        """Return the last day that the file names."""
        return self.filed.row.expires_on if self.filed else None

    @cached_property
    def urgency(self) -> tuple[int, int, date]:
        """Return what lines are put in order by: state, firmness, the earliest last day."""
        last = self.expires_on or date.max
        return _URGENCY[self.state], _FIRMNESS[self.need.level], last


def goods_at(product: Described, destination: str) -> Goods:
    """Return the product as the rules see it at one destination."""
    code = product.codes.get(destination, "")
    flags = flags_of(code, flag_table()) if destination == _FLAGGED else frozenset()
    return Goods(
        battery=product.battery,
        cargo=product.cargo,
        code=code,
        flags=flags,
        branded=product.branded,
    )


@lru_cache(maxsize=_KEPT)
def _needs(goods: Goods, destination: str, day: date) -> tuple[Need, ...]:
    kinds = evidence().values()
    return tuple(needs_of(goods, destination=destination, day=day, kinds=kinds))


def lines_at(
    product: Described,
    destination: str,
    *,
    files: Mapping[tuple[str, str], Filed],
    day: date,
) -> list[Line]:
    """Return every kind that the destination may ask for, the most pressing first."""
    needs = _needs(goods_at(product, destination), destination, day)
    lines = [Line(product, need, files.get(need.key), day) for need in needs]
    return sorted(lines, key=lambda line: line.urgency)


def destinations_of(product: Described) -> tuple[str, ...]:
    """Return where the product is sold or has a code, in the order destinations are offered."""
    return tuple(code for code in destinations() if code in product.destinations)


def all_lines(
    session: Session, *, day: date, product_ids: Collection[int] | None = None
) -> list[Line]:
    """Return what is asked of these products, or of all in use, at all their destinations.

    What one file serves is one line, however many destinations ask for it.
    """
    files = kept.files_of(session, product_ids)
    return [
        line
        for product in kept.described(session, product_ids)
        for line in _of_product(product, files.get(product.id, {}), day)
    ]


def _of_product(
    product: Described, files: Mapping[tuple[str, str], Filed], day: date
) -> Iterator[Line]:
    places: Sequence[str] = destinations_of(product) or (EVERYWHERE,)
    found: dict[tuple[str, str], Line] = {}
    for place in places:
        for need in _needs(goods_at(product, place), place, day):
            filed, known = files.get(need.key), found.get(need.key)
            if filed is None and need.level is Level.NOT_NEEDED:
                continue
            line = Line(product, need, filed, day)
            if known is None or line.urgency < known.urgency:
                found[need.key] = line
    yield from found.values()
