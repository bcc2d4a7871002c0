"""Levy natures 征免性质 of supervision modes, and how each line is levied 征免.

The natures of 9710, 9810 and 1039 were found in no public text, and are left to the broker.
"""

from collections.abc import Mapping
from typing import Final

from app.catalogue.customs_codes.sources import GACC_PARAMETERS
from app.domain.naming import Name
from app.domain.paperwork.china.tables import CustomsCode

GENERAL: Final = CustomsCode(
    code="101", name=Name(en="General levy", zh="一般征税"), sources=(GACC_PARAMETERS,)
)
BY_LAW: Final = CustomsCode(
    code="1", name=Name(en="Levied by law", zh="照章征税"), sources=(GACC_PARAMETERS,)
)
LEVY_BY_MODE: Final[Mapping[str, CustomsCode]] = {
    "0110": GENERAL,
}
TREATMENT_BY_LEVY: Final[Mapping[str, CustomsCode]] = {GENERAL.code: BY_LAW}
