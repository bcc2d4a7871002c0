"""How many shipments each tab of the table leads to."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple

from sqlalchemy import CompoundSelect, literal, select, union_all
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.shipment_table.lines import AMONG, named, searched
from app.persistence.shipment_table.search import GROUPS, Group, Search
from app.persistence.tables.plans import Plan, Shipment


class Standing(NamedTuple):
    """Where a shipment stands, whether its plan is put away, and the warehouse it goes to."""

    state: State
    archived: bool
    warehouse: str


_STANDINGS: Final = select(
    Shipment.id, Shipment.state, Plan.archived, Shipment.warehouse_code
).join(Plan, Plan.id == Shipment.plan_id)


def standings(session: Session, *, among: Collection[int] | None = None) -> Mapping[int, Standing]:
    """Return how each shipment stands, or only those `among` them."""
    rows = session.execute(_STANDINGS if among is None else _STANDINGS.where(AMONG), named(among))
    return {each: Standing(state, archived, code) for each, state, archived, code in rows}


def by_group(standings: Iterable[Standing]) -> Mapping[Group, int]:
    """Return how many shipments each group of states has, plans put away left out."""
    found = Counter(each.state for each in standings if not each.archived)
    return {group: sum(found[each] for each in states) for group, states in GROUPS.items()}


def matching(
    session: Session,
    searches: tuple[Search, ...],
    *,
    today: date,
    among: Collection[int] | None = None,
) -> Mapping[int, tuple[int, ...]]:
    """Return the places of the searches that find each shipment, or only of those `among` them."""
    if not searches:
        return {}
    wanted = _matches(searches, today, narrowed=among is not None)
    found: dict[int, tuple[int, ...]] = {}
    for shipment_id, place in session.execute(wanted, named(among)):
        found[shipment_id] = (*found.get(shipment_id, ()), place)
    return found


def warehouses(standings: Iterable[Standing]) -> list[str]:
    """Return the warehouses that shipments go to, sorted."""
    return sorted({each.warehouse for each in standings} - {""})


@lru_cache(maxsize=100)
def _matches(searches: tuple[Search, ...], today: date, *, narrowed: bool) -> CompoundSelect[Any]:
    statements = [
        searched(search, today=today).add_columns(literal(place))
        for place, search in enumerate(searches)
    ]
    return union_all(*(each.where(AMONG) if narrowed else each for each in statements))


def of_searches(matches: Iterable[tuple[int, ...]], searches: int) -> list[int]:
    """Return how many shipments each of so many searches finds, in its place."""
    found = Counter(place for places in matches for place in places)
    return [found[place] for place in range(searches)]
