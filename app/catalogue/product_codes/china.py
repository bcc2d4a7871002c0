"""China's commodity code with the three digits that quarantine and inspection add."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.catalogue_item.codes import LongerHsCode

WITH_INSPECTION: Final = LongerHsCode(code="CN", digits=13, sources=(TRADE_USAGE,))
