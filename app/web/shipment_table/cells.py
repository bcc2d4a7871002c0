"""How each column of the table shows a shipment: a line of text, and a smaller one below it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from app.domain.attention.thresholds import ARRIVAL_NEAR
from app.domain.naming import Language
from app.domain.tracking.milestones import Milestone
from app.persistence.shipment_table.lines import Line
from app.persistence.shipment_table.search import UNDELIVERED
from app.usecases.shipment_columns import Column, Value, dates_at
from app.web.i18n import _, current_language, ngettext
from app.web.plans.states import STATES
from app.wording import figures

NOTHING: Final = "--"


class Shown(NamedTuple):
    """What one cell shows; `kind` is the class of the cell, `tag` that of its text."""

    text: str
    under: str = ""
    kind: str = ""
    tag: str | None = None


class Sight(NamedTuple):
    """For whom a cell is written, and on which day."""

    language: Language
    today: date


View = Callable[[Line, Sight], Shown]


def rows(
    lines: Sequence[Line], columns: Sequence[Column], *, today: date
) -> list[tuple[Line, list[Shown]]]:
    """Return each line with its cells, the column in front left out."""
    sight = Sight(current_language(), today)
    views = [view_of(column) for column in columns[1:]]
    return [(line, [view(line, sight) for view in views]) for line in lines]


def view_of(column: Column) -> View:
    """Return how the column shows a line."""
    if column.milestone is not None:
        return _dated(column.milestone)
    return _VIEWS.get(column.key) or _plain(column)


def _plain(column: Column) -> View:
    kind = "num" if column.numeric else "text" if column.key in ("note", "external") else ""
    read = column.read

    def view(line: Line, sight: Sight) -> Shown:
        return Shown(_said(read(line, sight.language)), kind=kind)

    return view


def _said(value: Value) -> str:
    if value is None or value == "":
        return NOTHING
    return value if isinstance(value, str) else str(figures.figure(value, Language.EN))


def _dated(milestone: Milestone) -> View:
    def view(line: Line, _sight: Sight) -> Shown:
        dates = dates_at(line, milestone)
        planned = dates.estimated or dates.planned
        under = planned.isoformat() if planned else ""
        partly = 0 < dates.reached < line.figures.cartons
        if partly:
            under = f"{dates.reached}/{line.figures.cartons} {under}"
        if dates.actual is None and not under:
            return Shown(NOTHING, kind="nowrap")
        return Shown(dates.actual.isoformat() if dates.actual else "", under, "nowrap")

    return view


def _latest(line: Line, sight: Sight) -> Shown:
    latest = line.facts.due
    if latest is None:
        return Shown(NOTHING, kind="nowrap")
    if line.facts.state not in UNDELIVERED:
        return Shown(latest.isoformat(), kind="nowrap")
    left = (latest - sight.today).days
    urgent = "act" if left < 0 else "look" if left <= ARRIVAL_NEAR else None
    return Shown(latest.isoformat(), days_left(left), "nowrap", urgent)


def days_left(days: int) -> str:
    """Return how long there is until a day, or for how long it has passed."""
    if days == 0:
        return _("today")
    if days < 0:
        return ngettext("%(num)s day over", "%(num)s days over", -days)
    return ngettext("%(num)s day left", "%(num)s days left", days)


def _state(line: Line, _sight: Sight) -> Shown:
    word = STATES[line.facts.state]
    return Shown(str(word.word), line.facts.external_status, tag=word.tag)


def _store(line: Line, _sight: Sight) -> Shown:
    return Shown(line.facts.store or NOTHING, line.facts.site or "")


def _warehouse(line: Line, _sight: Sight) -> Shown:
    return Shown(line.facts.warehouse_code or NOTHING, line.facts.city)


def _difference(line: Line, _sight: Sight) -> Shown:
    difference = line.figures.difference
    if difference is None:
        return Shown(NOTHING, kind="num")
    if difference == 0:
        return Shown("0", kind="num")
    return Shown(f"{-difference:+,}", kind="num act")


_VIEWS: Final[Mapping[str, View]] = {
    "latest": _latest,
    "state": _state,
    "store": _store,
    "fc": _warehouse,
    "difference": _difference,
}
