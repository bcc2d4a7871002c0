"""The kinds of fees that selling programmes ask; amounts are entered by people, with a source."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.programme.fees import FeeKind


def fee_kinds() -> Mapping[str, FeeKind]:
    """Return all kinds of fees by code."""
    return entries(__name__, FeeKind)
