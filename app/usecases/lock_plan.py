"""Locking a plan (审核) fixes its quantities and cartons; reopening (反审核) takes that back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.catalogue.channels import main_legs
from app.catalogue.countries import countries
from app.catalogue.trade_terms import trade_terms
from app.domain.journey.inbound import CHECK, INBOUND
from app.domain.journey.plan_facts import PlanFacts
from app.domain.naming import Name
from app.domain.packing.coverage import coverage
from app.domain.problems import Problem
from app.domain.shipment.states import State
from app.domain.trade.countries import check_postcode
from app.domain.trade.terms import check_trade_term
from app.persistence.movements import movements_of
from app.persistence.tables.accounts import Person
from app.persistence.tables.journal import JournalEntry
from app.persistence.tables.plans import CarryOver, Plan, Shipment
from app.usecases import plan_numbers
from app.usecases.compliance.checking import noted
from app.usecases.movement_cartons import called
from app.usecases.paper_checks import check_papers
from app.usecases.plan_record import record_of
from app.usecases.plan_standing import alive, carton_problems, locked
from app.usecases.record_ways import NO_WAY
from app.usecases.shipment_progress import settle

_LOCKED = "locked"
_REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem, the step it is mended at, and the shipment it is about, None for the plan.

    What the compliance files of a product say is mended there, for its destination.
    """

    problem: Problem
    step: str
    shipment: int | None = None
    product: int | None = None
    destination: str = ""


def findings(session: Session, plan: Plan, *, day: date) -> list[Finding]:
    """Return everything the plan and its shipments have against locking, advice too."""
    found = [Finding(problem, "terms") for problem in _of_term(plan)]
    for shipment in alive(plan):
        record, lacking = record_of(shipment, day=day, way=NO_WAY)
        of_papers = check_papers(record) if record else lacking
        of_cartons = carton_problems(shipment, day=day)
        found += (Finding(each, "shipments", shipment.number) for each in _of_place(shipment))
        found += (Finding(problem, "cartons", shipment.number) for problem in of_cartons)
        found += (Finding(problem, "papers", shipment.number) for problem in of_papers)
    return [*found, *_of_products(session, plan, day=day)]


def _of_term(plan: Plan) -> list[Problem]:
    term, leg = trade_terms().get(plan.incoterm), main_legs().get(plan.main_leg)
    return check_trade_term(term, mode=leg.mode) if term and leg else []


def _of_products(session: Session, plan: Plan, *, day: date) -> Iterator[Finding]:
    leaves = max(day, plan.cargo_ready or day)
    for each in noted(session, [shipment.id for shipment in alive(plan)], day=leaves):
        yield Finding(each.problem, "items", product=each.product_id, destination=each.destination)


def _of_place(shipment: Shipment) -> list[Problem]:
    country = countries().get(shipment.country)
    return check_postcode(country, postcode=shipment.postal_code) if country else []


def unfinished(facts: PlanFacts) -> list[Name]:
    """Return the titles of the steps still to be done before the plan can be locked."""
    needed = INBOUND.step(CHECK).needs
    path = INBOUND.path(facts)
    return [step.title for step in path if step.slug in needed and not step.complete(facts)]


def lock(
    session: Session, *, plan: Plan, facts: PlanFacts, person: Person, day: date
) -> list[Problem]:
    """Lock all shipments and carry shortfalls over, or return why not; nothing is half locked."""
    if locked(plan):
        return [Problem("plan-locked")]
    missing = unfinished(facts)
    if missing:
        return [Problem("lock-unfinished", params={"steps": missing})]
    against = findings(session, plan, day=day)
    blocking = [each.problem for each in against if each.problem.blocking]
    if blocking:
        return blocking
    now = datetime.now(UTC)
    for shipment in alive(plan):
        shipment.state, shipment.locked_at, shipment.locked_by_id = State.LOCKED, now, person.id
        session.add_all(_carry_overs(shipment))
    session.add(_entry(plan, person=person, verb=_LOCKED, details=_fixed(plan)))
    settle(session, [shipment.id for shipment in plan.shipments])
    session.commit()
    return []


def _carry_overs(shipment: Shipment) -> Iterator[CarryOver]:
    products = {item.product.sku: item.product_id for item in shipment.items}
    covered = coverage(plan_numbers.items_of(shipment), plan_numbers.groups_of(shipment))
    for sku, units in covered.carried_over.items():
        yield CarryOver(shipment_id=shipment.id, product_id=products[sku], quantity=units)


def _fixed(plan: Plan) -> dict[str, object]:
    """Return the figures a lock fixes, as the journal keeps them."""
    return {
        "shipments": [
            {
                "number": shipment.number,
                "cartons": sum(len(row.cartons) for row in shipment.rows),
                "units": sum(group.units for group in plan_numbers.groups_of(shipment)),
            }
            for shipment in alive(plan)
        ]
    }


def _entry(plan: Plan, *, person: Person, verb: str, details: dict[str, object]) -> JournalEntry:
    return JournalEntry(
        subject=f"plan:{plan.reference}", verb=verb, person_id=person.id, details=details
    )


def reopen(session: Session, *, plan: Plan, person: Person, reason: str) -> list[Problem]:
    """Take the lock off again, unless goods are handed over or in a movement, or units taken."""
    if not locked(plan):
        return [Problem("plan-not-locked")]
    going = alive(plan)
    if not going:
        return [Problem("plan-cancelled")]
    if not all(shipment.state.reopenable for shipment in going):
        return [Problem("plan-handed-over")]
    held = movements_of(session, [shipment.id for shipment in going])
    if held:
        names = [called(each.movement) for each in held]
        return [Problem("reopen-in-movement", params={"movements": names})]
    waiting = list(_carried_over(session, going))
    taken = [each for each in waiting if each.taken_by_id is not None]
    if taken:
        return [Problem("reopen-carry-over-taken", params={"sku": taken[0].product.sku})]
    for each in waiting:
        session.delete(each)
    for shipment in going:
        shipment.state, shipment.locked_at, shipment.locked_by_id = State.PACKED, None, None
    session.add(_entry(plan, person=person, verb=_REOPENED, details={"reason": reason}))
    session.commit()
    return []


def _carried_over(session: Session, shipments: Sequence[Shipment]) -> Iterator[CarryOver]:
    yield from session.scalars(
        select(CarryOver)
        .where(CarryOver.shipment_id.in_([shipment.id for shipment in shipments]))
        .options(joinedload(CarryOver.product))
    )


def carried_over(session: Session, *, plan: Plan) -> list[CarryOver]:
    """Return the units this plan left behind: when it was locked, and by change orders since."""
    return list(_carried_over(session, plan.shipments))


def history(session: Session, *, plan: Plan) -> list[JournalEntry]:
    """Return who locked and reopened the plan, newest first."""
    return list(
        session.scalars(
            select(JournalEntry)
            .where(
                JournalEntry.subject == f"plan:{plan.reference}",
                JournalEntry.verb.in_((_LOCKED, _REOPENED)),
            )
            .order_by(JournalEntry.id.desc())
        )
    )
