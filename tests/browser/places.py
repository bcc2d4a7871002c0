"""The pages that accessibility, layout and pictures are checked on, filled with sample data."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.tables.parties import Address, Importer, LegalEntity, Store
from app.persistence.tables.products import Product
from tests.factories.plans import a_plan, name_cartons

SIGNED_OUT = ("/", "/signin", "/signup")


def furnish(session: Session) -> tuple[str, ...]:
    """Fill the workspace and return the addresses of all its pages."""
    plan = a_plan(session)
    name_cartons(session, plan.shipments)
    ids = {
        path: session.scalars(select(kind.id).order_by(kind.id)).first()
        for path, kind in {
            "/entities": LegalEntity,
            "/stores": Store,
            "/importers": Importer,
            "/addresses": Address,
            "/products": Product,
        }.items()
    }
    steps = (
        "destination", "departure", "channel", "terms", "parties", "shipments", "shipments/1",
        "items", "cartons", "labels", "papers", "cost",
    )  # fmt: skip
    return (
        "/plans",
        "/settings",
        "/help",
        "/parties",
        "/products/grid",
        *(path for path in ids),
        *(f"{path}/new" for path in ids),
        *(f"{path}/{number}" for path, number in ids.items()),
        f"/p/{plan.reference}",
        *(f"/p/{plan.reference}/{step}" for step in steps),
    )
