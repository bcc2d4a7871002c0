"""Kinds of evidence a product may need, one module per country or body that asks for them."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.compliance.evidence import Evidence


def evidence() -> Mapping[str, Evidence]:
    """Return all kinds of evidence by code: for carriage first, then by who asks at entry."""
    return entries(__name__, Evidence)
