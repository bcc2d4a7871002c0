"""Compliance files as kept rows, with documents, for tests."""

from typing import Any

from sqlalchemy.orm import Session

from app.persistence.compliance import ComplianceFile, subject_of
from app.persistence.tables.files import Attachment, StoredFile
from app.persistence.tables.products import Product


def a_compliance_file(
    session: Session, product: Product, *, kind: str, documented: bool = True, **facts: Any
) -> ComplianceFile:
    """Keep what is known of one kind of evidence; its document is a row without content."""
    row = ComplianceFile(product_id=product.id, kind=kind, **facts)
    session.add(row)
    session.flush()
    if documented:
        stored = StoredFile(
            sha256="0" * 64, name=f"{kind}.pdf", media_type="application/pdf", size=1
        )
        session.add(Attachment(subject=subject_of(row), file=stored))
        session.flush()
    return row


def a_test_summary(session: Session, product: Product) -> ComplianceFile:
    """Keep the UN38.3 test summary that goods with a battery are carried with."""
    return a_compliance_file(session, product, kind="un38-3", number="SZ-UN383-0001")
