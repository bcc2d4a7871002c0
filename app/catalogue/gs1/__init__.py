"""GS1's rules for logistic labels: application identifiers, and the measures of symbols."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.labelling.gs1.identifiers import ApplicationIdentifier


def application_identifiers() -> Mapping[str, ApplicationIdentifier]:
    """Return the identifiers that our labels use, by code."""
    return entries(__name__, ApplicationIdentifier)
