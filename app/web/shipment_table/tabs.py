"""The tabs above the table: groups of states, then saved views, each with its count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import parse_qsl

from flask import g
from werkzeug.datastructures import MultiDict

from app.persistence import saved_views
from app.persistence.shipment_table import counts
from app.persistence.shipment_table.search import Group
from app.web.database import database
from app.web.i18n import lazy
from app.web.kept import kept
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
    view: Any = None


def tabs(here: Address, *, today: date) -> list[Tab]:
    """Return all tabs; the current one is the view shown, else the group of its states."""
    views = saved_views.seen_by(database(), g.person.id)
    found = _of_views(views, here, today=today)
    return [*_of_groups(here, own=not any(tab.current for tab in found)), *found]


def own_view(found: list[Tab]) -> Any:
    """Return the saved view shown, if it is the reader's own to change."""
    views = (tab.view for tab in found if tab.current and tab.view is not None)
    return next((view for view in views if view.person_id == g.person.id), None)


def _of_groups(here: Address, *, own: bool) -> list[Tab]:
    held = kept(lambda: counts.by_group(database()), of=("counts of groups",))
    return [
        Tab(
            name,
            {} if group is Group.OPEN else {"state": group.value},
            held[group],
            own and here.search.states is group,
        )
        for group, name in GROUPS.items()
    ]


def _of_views(views: Any, here: Address, *, today: date) -> list[Tab]:
    saved = [read(MultiDict(parse_qsl(view.query))) for view in views]
    searches = [each.search for each in saved]
    held = kept(
        lambda: counts.of_searches(database(), searches, today=today),
        of=("counts of views", *searches, today),
    )
    return [
        Tab(view.name, each.query, count, each.query == here.query, view)
        for view, each, count in zip(views, saved, held, strict=True)
    ]
