"""What each selling programme asks of cartons before they leave, one module a programme."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.packing_out.checklist import PackingOut


def packing_out() -> Mapping[str, PackingOut]:
    """Return what was reviewed, by the code of the programme."""
    return entries(__name__, PackingOut)
