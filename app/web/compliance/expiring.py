"""Compliance files that end, as the queue of what needs somebody shows them."""

from datetime import date

from flask import url_for

from app.catalogue.compliance import evidence
from app.domain.attention.matters import Kind, Matter, anchored_by
from app.persistence.compliance import ending
from app.persistence.shipment_table.attention import Waiting
from app.web.compliance.words import place_in_address
from app.web.database import database
from app.web.rendering import said


def expiring(*, today: date, most: int) -> Waiting:
    """Return the files that end soon or have ended, at most `most`, soonest first."""
    until, kinds = anchored_by(Kind.EVIDENCE, today=today), evidence()
    rows, count = ending(database(), until=until, kinds=kinds, most=most)
    matters = tuple(
        Matter(
            kind=Kind.EVIDENCE,
            anchor=row.expires_on,
            called=f"{row.sku} · {said(kinds[row.kind].name)}",
            page=url_for(
                "compliance_editing.edit",
                row_id=row.product_id,
                place=place_in_address(row.place),
                evidence=row.kind,
            ),
        )
        for row in rows
    )
    return Waiting(matters, {Kind.EVIDENCE: count} if matters else {})
