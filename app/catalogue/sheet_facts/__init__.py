"""What a forwarder's or customs' workbook can be filled with, as its columns are usually headed."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.paperwork.sheet_rows import SheetFact


def sheet_facts() -> Mapping[str, SheetFact]:
    """Return all facts by code."""
    return entries(__name__, SheetFact)
