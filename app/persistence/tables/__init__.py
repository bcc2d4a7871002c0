"""The mapped classes; importing this package loads all of them into the metadata."""

from app.persistence.tables import (
    accounts,
    costs,
    drafts,
    files,
    imports,
    jobs,
    journal,
    movements,
    papers,
    parties,
    plans,
    products,
    receiving,
    tracking,
    undoing,
    views,
)

__all__ = [
    "accounts",
    "costs",
    "drafts",
    "files",
    "imports",
    "jobs",
    "journal",
    "movements",
    "papers",
    "parties",
    "plans",
    "products",
    "receiving",
    "tracking",
    "undoing",
    "views",
]
