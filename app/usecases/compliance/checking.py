"""What the compliance files of shipments' products say against booking on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.compliance.blocking import blocking
from app.domain.problems import Problem
from app.persistence.compliance import described, files_of, shipped
from app.usecases.compliance.lines import lines_at


@dataclass(frozen=True, slots=True)
class Noted:
    """One problem, and the product and destination whose files mend it."""

    problem: Problem
    product_id: int
    destination: str


def noted(session: Session, shipment_ids: Collection[int], *, day: date) -> list[Noted]:
    """Return what is missing or ended on `day` for the products of the shipments, once each."""
    going = shipped(session, shipment_ids)
    ids = {product_id for product_id, _destination in going}
    products = {each.id: each for each in described(session, ids)}
    files = files_of(session, ids)
    found: dict[tuple[int, str, object], Noted] = {}
    for product_id, destination in going:
        product = products[product_id]
        lines = lines_at(product, destination, files=files.get(product_id, {}), day=day)
        kept = {key: each.kept for key, each in files.get(product_id, {}).items()}
        needs = [line.need for line in lines]
        for problem in blocking(needs, files=kept, sku=product.sku, day=day):
            key = (product_id, problem.code, str(problem.params))
            found.setdefault(key, Noted(problem, product_id, destination))
    return list(found.values())


def stopping(session: Session, shipment_ids: Collection[int], *, day: date) -> list[Problem]:
    """Return only what stops booking."""
    return [each.problem for each in noted(session, shipment_ids, day=day) if each.problem.blocking]
