"""Forms of the codes that platforms and customs give a product."""

from collections.abc import Mapping

from app.catalogue.registry import entries
from app.domain.catalogue_item.codes import CodeForm, LongerHsCode


def code_forms() -> Mapping[str, CodeForm]:
    """Return the forms of platforms' codes, by platform and field."""
    return entries(__name__, CodeForm)


def longer_hs_codes() -> Mapping[str, LongerHsCode]:
    """Return where HS codes may be longer than required, by country."""
    return entries(__name__, LongerHsCode)
