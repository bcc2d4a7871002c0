"""Price bases 成交方式, and the trade terms whose price reaches beyond arrival."""

from typing import Final

from app.catalogue.authorities import ICC_INCOTERMS_2020
from app.catalogue.customs_codes.sources import GACC_PARAMETERS
from app.domain.naming import Name
from app.domain.paperwork.china.tables import DeliveredTerms, TransactionMode


def _mode(
    code: str, en: str, zh: str, *, freight: bool = False, insurance: bool = False
) -> TransactionMode:
    return TransactionMode(
        code=code,
        name=Name(en=en, zh=zh),
        includes_freight=freight,
        includes_insurance=insurance,
        sources=(GACC_PARAMETERS,),
    )


MODES: Final = (
    _mode("1", "CIF", "CIF", freight=True, insurance=True),
    _mode("2", "C&F", "C&F", freight=True),
    _mode("3", "FOB", "FOB"),
    _mode("4", "C&I", "C&I", insurance=True),
    _mode("5", "Market price", "市场价"),
    _mode("6", "Dunnage", "垫仓"),
    _mode("7", "EXW", "EXW"),
)
DELIVERED: Final = DeliveredTerms(
    code="delivered-terms",
    terms=frozenset({"DAP", "DPU", "DDP"}),
    sources=(ICC_INCOTERMS_2020,),
)
