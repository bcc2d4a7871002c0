"""The tabs above the table: groups of states, then saved views, each with its count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl

from flask import g
from werkzeug.datastructures import MultiDict

from app.persistence import saved_views
from app.persistence.shipment_table import counts
from app.persistence.shipment_table.counts import Standing
from app.persistence.shipment_table.search import Group
from app.web.database import database
from app.web.i18n import lazy
from app.web.kept import kept, kept_of_all
from app.web.shipment_table.address import Address, read

GROUPS: Final[Mapping[Group, Any]] = {
    Group.OPEN: lazy("Open"),
    Group.PREPARING: lazy("Preparing"),
    Group.ON_THE_WAY: lazy("On the way"),
    Group.AT_WAREHOUSE: lazy("At the warehouse"),
    Group.ENDED: lazy("Closed or cancelled"),
    Group.ALL: lazy("All"),
}


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; `view` is the row of a saved view, None for a group of states."""

    name: Any
    query: Mapping[str, str]
    count: int
    current: bool
    view: "View | None" = None


class View(NamedTuple):
    """A saved view that the reader sees, and what its query asks for."""

    id: int
    person_id: int
    name: str
    address: Address


def tabs(here: Address, *, today: date) -> list[Tab]:
    """Return all tabs; the current one is the view shown, else the group of its states."""
    found = _of_views(here, today=today)
    return [*_of_groups(here, own=not any(tab.current for tab in found)), *found]


def own_view(found: list[Tab]) -> View | None:
    """Return the saved view shown, if it is the reader's own to change."""
    views = (tab.view for tab in found if tab.current and tab.view is not None)
    return next((view for view in views if view.person_id == g.person.id), None)


def standings() -> Mapping[int, Standing]:
    """Return how each shipment of the workspace stands."""
    return kept_of_all(lambda among: counts.standings(database(), among=among), of=("standings",))


def _of_groups(here: Address, *, own: bool) -> list[Tab]:
    held = counts.by_group(standings().values())
    return [
        Tab(
            name,
            {} if group is Group.OPEN else {"state": group.value},
            held[group],
            own and here.search.states is group,
        )
        for group, name in GROUPS.items()
    ]


def _of_views(here: Address, *, today: date) -> list[Tab]:
    views = kept(_seen, of=("views", g.person.id), by_shipment=False)
    searches = tuple(view.address.search for view in views)
    matches = kept_of_all(
        lambda among: counts.matching(database(), searches, today=today, among=among),
        of=("matches of views", searches, today),
    )
    held = counts.of_searches(matches.values(), len(searches))
    return [_tab(view, count, here) for view, count in zip(views, held, strict=True)]


def _tab(view: View, count: int, here: Address) -> Tab:
    query = view.address.query
    return Tab(view.name, query, count, query == here.query, view)


def _seen() -> list[View]:
    return [
        View(view.id, view.person_id, view.name, read(MultiDict(parse_qsl(view.query))))
        for view in saved_views.seen_by(database(), g.person.id)
    ]
