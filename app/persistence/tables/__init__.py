"""The mapped classes; importing this package loads all of them into the metadata."""

from app.persistence.tables import (
    accounts,
    costs,
    drafts,
    files,
    jobs,
    journal,
    papers,
    parties,
    plans,
    products,
)

__all__ = [
    "accounts",
    "costs",
    "drafts",
    "files",
    "jobs",
    "journal",
    "papers",
    "parties",
    "plans",
    "products",
]
