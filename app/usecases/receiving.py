"""Recording what a warehouse counted, running totals as it reports them; nothing is overwritten."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.packing.goods import Goods
from app.domain.problems import Problem
from app.domain.receiving.tally import Count, Tally, tally
from app.domain.shipment.states import State
from app.domain.tracking.milestones import Milestone
from app.persistence import receiving
from app.persistence.goods_in_figures import goods_in_figures
from app.persistence.receiving import Receipt
from app.persistence.tables.plans import Shipment
from app.usecases import plan_numbers
from app.usecases.shipment_progress import settle


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a warehouse says it has counted by the end of `counted_on`, by product id."""

    counts: Mapping[int, Count]
    counted_on: date
    note: str = ""
    source: str = "hand"


def record_counts(
    session: Session, *, shipment: Shipment, report: Report, person_id: int | None, today: date
) -> list[Problem]:
    """Append what is new in the report, or return why nothing of it is; the caller commits.

    A product that was not shipped may be among them: the caller has had it confirmed.
    """
    refused = refusal(shipment)
    if refused:
        return [refused]
    held = held_by_product(session, shipment)
    new = {
        product_id: count
        for product_id, count in report.counts.items()
        if product_id not in held or count_of(held[product_id]) != count
    }
    problems = list(_against(session, shipment, report, held, today=today))
    problems += (problem for count in report.counts.values() for problem in count.problems())
    if not problems and not new:
        problems = [Problem("receiving-unchanged" if report.counts else "receiving-nothing")]
    if problems:
        return problems
    session.add_all(
        Receipt(
            shipment_id=shipment.id,
            product_id=product_id,
            received=count.received,
            damaged=count.damaged,
            missing=count.missing,
            counted_on=report.counted_on,
            note=report.note,
            source=report.source,
            person_id=person_id,
        )
        for product_id, count in new.items()
    )
    settle(session, [shipment.id])
    return []


def refusal(shipment: Shipment) -> Problem | None:
    """Return why nothing can be counted of the shipment now, None when it can."""
    if shipment.state is State.CLOSED:
        return Problem("receiving-closed")
    if shipment.state is State.CANCELLED:
        return Problem("receiving-cancelled")
    if not shipment.state.reached(State.HANDED_OVER):
        return Problem("receiving-not-sent")
    return None


def _against(
    session: Session,
    shipment: Shipment,
    report: Report,
    held: Mapping[int, Receipt],
    *,
    today: date,
) -> Iterator[Problem]:
    """Yield what is wrong with the day of a report."""
    departed = receiving.reached_on(session, shipment.id).get(Milestone.DEPARTED)
    last = max((held[each].counted_on for each in report.counts if each in held), default=None)
    yield from day_problems(report.counted_on, today=today, departed=departed, held=last)


def day_problems(
    day: date, *, today: date, departed: date | None, held: date | None
) -> Iterator[Problem]:
    """Yield why nothing can have been counted on `day`; `held` is the day of the count that holds.

    The goods left on `departed`, where that is known.
    """
    if day > today:
        yield Problem("receiving-future", "counted_on", {"day": day})
    if departed is not None and day < departed:
        yield Problem("receiving-before-departure", "counted_on", {"departed": departed})
    if held is not None and day < held:
        yield Problem("receiving-older", "counted_on", {"held": held})


def count_of(receipt: Receipt) -> Count:
    """Return a receipt's figures."""
    return Count(received=receipt.received, damaged=receipt.damaged, missing=receipt.missing)


def held_by_product(session: Session, shipment: Shipment) -> dict[int, Receipt]:
    """Return the receipt that holds of each product, by its id."""
    return {each.product_id: each for each in receiving.held_receipts(session, [shipment.id])}


def shipped_units(goods: Goods) -> dict[str, int]:
    """Return the units in cartons by SKU, in the order of the cartons."""
    found: dict[str, int] = {}
    for group in goods.groups:
        for content in group.contents:
            found[content.sku] = found.get(content.sku, 0) + content.quantity * group.count
    return found


def tally_of(shipment: Shipment, held: Iterable[Receipt]) -> Tally:
    """Return what was counted of a loaded shipment against what it carries."""
    return tally(
        shipped_units(plan_numbers.goods_of(shipment)),
        {each.product.sku: count_of(each) for each in held},
        closed=shipment.state is State.CLOSED,
    )


def tallies(session: Session, states: Mapping[int, State]) -> dict[int, Tally]:
    """Return the tally of each shipment by id, for lists: in three queries, however many."""
    counts: dict[int, dict[str, Count]] = {shipment_id: {} for shipment_id in states}
    for each in receiving.held_receipts(session, list(states)):
        counts[each.shipment_id][each.product.sku] = count_of(each)
    goods = goods_in_figures(session, states)
    return {
        shipment_id: tally(
            shipped_units(goods[shipment_id]),
            counts[shipment_id],
            closed=state is State.CLOSED,
        )
        for shipment_id, state in states.items()
    }


def note_status(session: Session, *, shipment: Shipment, status: str) -> None:
    """Keep the platform's own word for where the shipment stands, as it writes it."""
    shipment.external_status = status
    session.commit()
