"""How many shipments each tab of the table leads to, all tabs in two statements."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.orm import Session

from app.domain.shipment.states import State
from app.persistence.shipment_table.lines import counted
from app.persistence.shipment_table.search import GROUPS, Group, Search
from app.persistence.tables.plans import Plan, Shipment


def by_group(session: Session) -> Mapping[Group, int]:
    """Return how many shipments each group of states has, plans put away left out."""
    states = session.execute(
        select(Shipment.state, func.count(Shipment.id).label("held"))
        .join(Plan, Plan.id == Shipment.plan_id)
        .where(Plan.archived.is_(False))
        .group_by(Shipment.state)
    )
    found: dict[State, int] = {row.state: row.held for row in states}
    return {group: sum(found.get(each, 0) for each in states) for group, states in GROUPS.items()}


def of_searches(session: Session, searches: Sequence[Search], *, today: date) -> list[int]:
    """Return how many shipments each search finds, in its place."""
    if not searches:
        return []
    statements = [
        counted(search, today=today).add_columns(literal(place))
        for place, search in enumerate(searches)
    ]
    found = {place: count for count, place in session.execute(union_all(*statements))}
    return [found[place] for place in range(len(searches))]
