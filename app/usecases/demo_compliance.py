"""Sample compliance files of the demo's goods: registrations with made-up numbers, one answer."""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.compliance.standing import Answer
from app.persistence.tables.products import Product
from app.usecases.compliance.keeping import Statement, find_or_begin, save

#: The flask's registration ends soon enough to stand in the queue.
_ENDS: Final = timedelta(days=20)


def keep_samples(session: Session, *, today: date) -> None:
    """Keep a registration that ends soon and one that does not, and something not needed."""
    said = {
        ("BTL-750-BK", "us-fda"): Statement(
            answer=Answer.NEEDED,
            number="SAMPLE-FDA-0001",
            expires_on=today + _ENDS,
            note="示例 Sample",
        ),
        ("LC-CP11", "us-fda"): Statement(
            answer=Answer.NEEDED, number="SAMPLE-FDA-0002", note="示例 Sample"
        ),
        ("LC-TW07", "cpsc-certificate"): Statement(
            answer=Answer.NOT_NEEDED, reason="示例：成人用浴巾 Sample: for adults"
        ),
    }
    skus = {sku for sku, _kind in said}
    products = {
        product.sku: product.id
        for product in session.scalars(select(Product).where(Product.sku.in_(skus)))
    }
    for (sku, kind), statement in said.items():
        row = find_or_begin(session, products[sku], place="US", kind=kind)
        save(session, row, statement)
