"""What the page of materials shows: the checks of what is asked for, and the sets made before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.problems import Problem
from app.jobs.ledger import unfinished
from app.persistence.materials import TEMPLATES, MaterialSet, SheetTemplate, sets_of
from app.persistence.papers import Job, last_job
from app.persistence.partners import PARTNERS, Partner
from app.usecases.materials.lights import Light, lights_of
from app.usecases.materials.making import KIND
from app.usecases.materials.order import Chosen, MaterialOrder, Wanted, chosen_of
from app.usecases.paper_facts import facts_hash, facts_of
from app.usecases.plan_record import shipment_reference
from app.web.database import database
from app.web.papers.mending import mending_address
from app.web.shipments.recorded import RecordedShipment


@dataclass(frozen=True)
class MaterialsPage(RecordedShipment):
    """The materials of one shipment."""

    @cached_property
    def partners(self) -> Sequence[Partner]:
        """Return whom materials can be for: forwarders and brokers first."""
        every = PARTNERS.in_use(database())
        return sorted(every, key=lambda each: not (each.forwarder or each.broker))

    @property
    def usual(self) -> int | None:
        """Return the forwarder that the shipment's details name."""
        named = self.record.details.forwarder if self.record else None
        names = (named.name_en, named.name_zh) if named else ()
        found = (each.id for each in self.partners if named and each.name_en in names)
        return next(found, None)

    @cached_property
    def templates(self) -> Sequence[SheetTemplate]:
        """Return the sheets that can be filled."""
        return TEMPLATES.in_use(database())

    @cached_property
    def sets(self) -> Sequence[MaterialSet]:
        """Return what was handed out, the latest first."""
        return sets_of(database(), self.shipment.id)

    def chosen(self, cartons: str) -> Chosen | Problem | None:
        """Return the cartons that are asked for; None while there is no record."""
        return chosen_of(self.record, cartons) if self.record else None

    def wanted(self, order: MaterialOrder) -> Wanted | list[Problem]:
        """Return what is wanted of the shipment, or why that is not understood."""
        chosen = self.chosen(order.cartons)
        if chosen is None:
            return self.lacking
        if isinstance(chosen, Problem):
            return [chosen]
        return Wanted(shipment=self.shipment, chosen=chosen, order=order)

    def lights(self, wanted: Wanted | list[Problem]) -> list[Light]:
        """Return the checks of what is asked for; none while that is not understood."""
        if isinstance(wanted, list):
            return []
        ids = wanted.order.templates
        templates = [each for each in self.templates if each.id in ids]
        return lights_of(database(), wanted, templates=templates)

    def outdated(self, kept: MaterialSet) -> bool:
        """Return whether the plan says something else by now than when the set was made."""
        return self._facts_now.get(kept.cartons) != kept.facts_hash

    @cached_property
    def _facts_now(self) -> Mapping[str, str]:
        """Return the hash of today's facts by the cartons of each set, once for equal ones."""
        chosen = {cartons: self.chosen(cartons) for cartons in {each.cartons for each in self.sets}}
        return {
            cartons: facts_hash(facts_of(each.record))
            for cartons, each in chosen.items()
            if isinstance(each, Chosen)
        }

    @cached_property
    def job(self) -> Job | None:
        """Return the newest order of materials."""
        return last_job(database(), kind=KIND, subject=shipment_reference(self.shipment))

    @property
    def waiting(self) -> bool:
        """Return whether a set is being made right now."""
        return unfinished(self.job)

    def mend(self, problem: Problem) -> str:
        """Return the address where `problem` is mended."""
        return mending_address(problem, standing=self.standing, shipment=self.shipment)
