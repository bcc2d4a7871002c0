"""One shipment's loading, and one of its plans, as their pages need them."""

from dataclasses import dataclass
from functools import cached_property

from flask import abort, url_for

from app.domain.problems import Problem
from app.persistence import load_plans
from app.persistence.load_plans import Job, LoadPlan
from app.persistence.plans import Shipment
from app.usecases.stowing import planning
from app.usecases.stowing.cargo import CargoRow, cargo_of, changes
from app.usecases.stowing.figures import Figures
from app.usecases.stowing.loads import Load
from app.usecases.stowing.units import Unit, units_of
from app.usecases.stowing.wishes import Wish
from app.web.database import database
from app.web.guided import guard
from app.web.plans.context import Standing, stand
from app.web.shipments.sheets import shipment_of


@dataclass(frozen=True)
class Loading:
    """The loading of one shipment."""

    standing: Standing
    shipment: Shipment

    @property
    def address(self) -> str:
        """Return where it is planned."""
        reference = self.standing.plan.reference
        return url_for("stowing.sheet", reference=reference, number=self.shipment.number)

    @cached_property
    def rows(self) -> tuple[CargoRow, ...]:
        """Return the cartons as they are now."""
        return cargo_of(self.shipment)

    @property
    def closed(self) -> list[Problem]:
        """Return why nothing can be planned or changed any more."""
        return planning.plannable(self.shipment)

    @cached_property
    def kept(self) -> list[tuple[LoadPlan, Figures | None]]:
        """Return the plans made so far with their figures, the newest first."""
        found = load_plans.of_shipment(database(), self.shipment.id)
        return [(each, Figures.load(each.figures)) for each in found]

    def before(self, load_id: int) -> tuple[LoadPlan, Figures] | None:
        """Return the last plan that was made before the one of that number."""
        older = ((each, figures) for each, figures in self.kept if each.id < load_id)
        return next(((each, figures) for each, figures in older if figures is not None), None)

    @cached_property
    def accepted_stale(self) -> list[Problem]:
        """Return why the accepted plan no longer fits the cartons, if there is one."""
        accepted = next((each for each, _figures in self.kept if each.accepted_at), None)
        if accepted is None:
            return []
        return changes([CargoRow.load(each) for each in accepted.cartons], self.rows)


@dataclass(frozen=True)
class OpenedLoad:
    """One loading plan of a shipment."""

    loading: Loading
    kept: LoadPlan

    @property
    def address(self) -> str:
        """Return where it is shown."""
        return f"{self.loading.address}/{self.kept.id}"

    @cached_property
    def wish(self) -> Wish:
        """Return what was asked."""
        return Wish.load(self.kept.asked)

    @cached_property
    def rows(self) -> tuple[CargoRow, ...]:
        """Return the cartons as they were when it was made."""
        return tuple(CargoRow.load(each) for each in self.kept.cartons)

    @cached_property
    def load(self) -> Load:
        """Return what was found."""
        return Load.load(self.kept.levels)

    @cached_property
    def units(self) -> list[Unit]:
        """Return what travels, then the kinds of pallets in it."""
        return units_of(self.load, self.rows)

    @property
    def figures(self) -> Figures | None:
        """Return what it comes to; None while nothing is found."""
        return Figures.load(self.kept.figures)

    @cached_property
    def job(self) -> Job | None:
        """Return the search that is still going on."""
        return planning.job_in_hand(database(), self.kept)

    @cached_property
    def stale(self) -> list[Problem]:
        """Return why it no longer fits the cartons."""
        return changes(self.rows, self.loading.rows)

    @property
    def changeable(self) -> bool:
        """Return whether it can be accepted or changed by hand."""
        return not (self.loading.closed or self.job or self.stale or not self.units)


def opened(reference: str, number: int) -> Loading:
    """Return the loading of a shipment; its cartons can be opened, else the way there is shown."""
    standing = stand(reference)
    shipment = shipment_of(standing, number)
    guard(standing, "cartons")
    return Loading(standing, shipment)


def opened_load(reference: str, number: int, load_id: int) -> OpenedLoad:
    """Return a loading plan of a shipment; another's is as unknown as none."""
    loading = opened(reference, number)
    kept = load_plans.find(database(), load_id)
    if kept is None or kept.shipment_id != loading.shipment.id:
        abort(404)
    return OpenedLoad(loading, kept)
