"""What the compliance files of shipments' products say against booking on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.compliance.blocking import blocking
from app.domain.problems import Problem
from app.persistence.compliance import files_of, shipped
from app.usecases.compliance.lines import lines_at


@dataclass(frozen=True, slots=True)
class Noted:
    """One problem, and the product and destination whose files mend it."""

    problem: Problem
    product_id: int
    destination: str


def noted(session: Session, shipment_ids: Collection[int], *, day: date) -> list[Noted]:
    """Return what is missing or ended for the products of the shipments, once each.

    What counts is the day that a shipment's papers say it departs, and `day` where they say none.
    """
    going = shipped(session, shipment_ids)
    files = files_of(session, {each.product.id for each in going})
    found: dict[tuple[int, str, str], Noted] = {}
    for each in going:
        product, destination, leaves = each.product, each.destination, each.departure or day
        own = files.get(product.id, {})
        kept = {key: filed.kept for key, filed in own.items()}
        needs = [line.need for line in lines_at(product, destination, files=own, day=leaves)]
        for problem in blocking(needs, files=kept, sku=product.sku, day=leaves):
            key = (product.id, problem.code, str(problem.params))
            found.setdefault(key, Noted(problem, product.id, destination))
    return list(found.values())


def stopping(session: Session, shipment_ids: Collection[int], *, day: date) -> list[Problem]:
    """Return only what stops booking."""
    return [each.problem for each in noted(session, shipment_ids, day=day) if each.problem.blocking]
