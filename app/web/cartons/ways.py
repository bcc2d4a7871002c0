"""Ways to pack beside the person's own cartons: sought, shown, and taken into the grid."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from flask import g, request

from app.catalogue.packaging import handling
from app.domain.packing.cartons import CartonGroup
from app.domain.packing.coverage import coverage
from app.domain.programme.selling import IdenticalCartons
from app.persistence.plans import Shipment
from app.usecases import plan_numbers
from app.usecases.stowing import carton_job
from app.usecases.stowing.carton_freight import freight_of
from app.usecases.stowing.carton_job import AT_ONCE, Asked
from app.usecases.stowing.carton_lot import Lot, lot_of
from app.usecases.stowing.carton_ways import Way, WayKind, Ways, ways
from app.usecases.stowing.cartons import MixedProposal, propose_mixed, units_sought
from app.web.cartons.choices import ALL, WayForm
from app.web.cartons.rows import row_of
from app.web.cartons.way_figures import Line, lines, savings
from app.web.cartons.way_pictures import WayRow, way_rows
from app.web.database import database
from app.web.i18n import lazy
from app.web.plans.context import today

ACCEPT: Final = "accept-"
NAMES: Final[dict[WayKind, Any]] = {
    WayKind.OWN: lazy("Your cartons"),
    WayKind.PLAIN: lazy("Each product by itself"),
    WayKind.MIXED: lazy("Mixed cartons"),
}


@dataclass(frozen=True, slots=True)
class ShownWay:
    """One way on the page, with what accepting it would put into the grid."""

    way: Way
    rows: list[WayRow]
    savings: list[str]

    @property
    def name(self) -> Any:
        """Return what the page calls it."""
        return NAMES[self.way.kind]

    @property
    def acceptable(self) -> bool:
        """Return whether there is anything to accept."""
        return self.way.kind is not WayKind.OWN and bool(self.way.groups)


@dataclass(frozen=True, slots=True)
class Scope:
    """The units to be packed; `anew` they replace the rows typed. `choice` is between both."""

    units: Mapping[str, int]
    anew: bool
    choice: bool


@dataclass(frozen=True)
class WaysPage:
    """The comparison as its template shows it; no ways while a choice cannot stand."""

    ways: Ways | None
    form: WayForm
    rule: IdenticalCartons | None
    scope: Scope

    @cached_property
    def shown(self) -> list[ShownWay]:
        """Return the ways with their rows and savings."""
        all_ways = self.ways
        if all_ways is None:
            return []
        fee = self.form.fee_of(self.rule)
        return [ShownWay(way, way_rows(way), savings(all_ways, way, fee)) for way in all_ways.ways]

    @property
    def measure(self) -> Any:
        """Return what the way is called that the others are measured against, if there is one."""
        measure = self.ways.measure if self.ways else None
        return NAMES[measure.kind] if measure else None

    @property
    def lines(self) -> list[Line]:
        """Return the figures by which the ways are compared."""
        return lines(self.ways, self.form.fee_of(self.rule)) if self.ways else []

    @property
    def handling_chosen(self) -> date:
        """Return the day on which the usual handling was chosen."""
        return handling().sources[0].reviewed_on

    @property
    def offered(self) -> str:
        """Return the rows of each way as the grid holds them, so that what was shown is taken."""
        rows = {
            each.way.kind.value: [row_of(group).cells for group in each.way.groups]
            for each in self.shown
            if each.acceptable
        }
        return json.dumps({"anew": self.scope.anew, **rows}, ensure_ascii=False)


def compare(shipment: Shipment, groups: Sequence[CartonGroup]) -> WaysPage | int:
    """Return the comparison for the rows as typed, or the job that looks for it."""
    form, scope = _asked(shipment, groups)
    rule = _rule(shipment)
    if form.failed or not scope.units:
        return WaysPage(None, form, rule, scope)
    choices = form.choices()
    lot = lot_of(database(), shipment, units=scope.units, day=today())
    if units_sought(lot, choices) > AT_ONCE:
        asked = Asked(
            units=scope.units, choices=choices, anew=scope.anew, page=request.path, day=today()
        )
        return carton_job.order(database(), shipment, asked, person_id=g.person.id)
    made = _ways(shipment, lot, propose_mixed(lot, choices), (form, scope, groups))
    return WaysPage(made, form, rule, scope)


def found(shipment: Shipment, groups: Sequence[CartonGroup]) -> WaysPage | None:
    """Return the comparison that a job found, if the address names one of this shipment."""
    number = request.args.get("ways", "")
    if not number.isdecimal():
        return None
    done = carton_job.found(database(), shipment, int(number))
    if done is None:
        return None
    scope = Scope(done.units, done.anew, choice=not done.anew)
    form = WayForm.usual(done.choices, anew=done.anew)
    lot = lot_of(database(), shipment, units=done.units, day=today())
    made = _ways(shipment, lot, done.proposal, (form, scope, groups))
    return WaysPage(made, form, _rule(shipment), scope)


def _asked(shipment: Shipment, groups: Sequence[CartonGroup]) -> tuple[WayForm, Scope]:
    """Return the choices, and the units: those in no carton, unless all are wanted."""
    wanted = {sku: units for sku, units in plan_numbers.items_of(shipment).items() if units}
    missing = coverage(wanted, groups).carried_over
    choice = bool(missing) and missing != wanted
    form = WayForm.opened(anew=not choice)
    anew = not choice or form.scope.data == ALL
    return form, Scope(wanted if anew else missing, anew, choice)


def _ways(
    shipment: Shipment,
    lot: Lot,
    proposal: MixedProposal,
    asked: tuple[WayForm, Scope, Sequence[CartonGroup]],
) -> Ways:
    form, scope, groups = asked
    return ways(
        lot,
        proposal,
        own=groups if scope.anew else (),
        freight=freight_of(shipment, day=today()),
        least=form.least(_rule(shipment)),
    )


def _rule(shipment: Shipment) -> IdenticalCartons | None:
    programme = plan_numbers.programme_of(shipment.plan)
    return programme.identical_cartons if programme else None
