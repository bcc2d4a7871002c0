"""The papers of a shipment, one module a paper."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from app.catalogue.registry import entries
from app.domain.paperwork.document import Document

#: The papers that all others repeat, and that people look for first.
_LEADING: Final = ("commercial-invoice", "packing-list", "sales-contract")


@cache
def documents() -> Mapping[str, Document]:
    """Return all papers by code, the leading ones first."""
    found = entries(__name__, Document)
    leading = {code: found[code] for code in _LEADING}
    return MappingProxyType({**leading, **found})
