"""Questions asked of what people answered of products where duty turns on it."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.accounts import Person
from app.persistence.tables.costs import ProductDutyFact
from app.persistence.tables.products import Product


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyAnswer:
    """One answer: the `value` of one `fact` of a product at one destination, and who said so.

    `part` is empty, or by code and origin the part of a product that declares as several lines.
    """

    id: int
    sku: str
    fact: str
    value: str
    answered_by: str
    answered_at: datetime
    part: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is answered of: a product at one destination, or a part of it there."""

    product_id: int
    destination: str
    part: str = ""


def answers_to(session: Session, *, destination: str, skus: Collection[str]) -> list[DutyAnswer]:
    """Return what was answered of these products for one destination, oldest first."""
    rows = session.execute(
        select(ProductDutyFact, Product.sku, Person.name)
        .join(Product, Product.id == ProductDutyFact.product_id)
        .outerjoin(Person, Person.id == ProductDutyFact.answered_by_id)
        .where(ProductDutyFact.destination == destination, Product.sku.in_(skus))
        .order_by(ProductDutyFact.id)
    )
    return [
        DutyAnswer(
            id=row.id,
            sku=sku,
            fact=row.fact,
            value=row.value,
            answered_by=name or "",
            answered_at=row.created_at,
            part=row.part,
        )
        for row, sku, name in rows
    ]


def answer_rows(session: Session, subject: Subject) -> dict[str, ProductDutyFact]:
    """Return the answers about one subject, by fact."""
    found = select(ProductDutyFact).filter_by(**asdict(subject))
    return {row.fact: row for row in session.scalars(found)}


def answer_by_id(session: Session, answer_id: int) -> ProductDutyFact | None:
    """Return the answer of that number, if it is the workspace's."""
    return session.scalar(select(ProductDutyFact).where(ProductDutyFact.id == answer_id))
