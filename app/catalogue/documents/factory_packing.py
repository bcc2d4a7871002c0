"""The factory packing instructions 工厂装箱要求."""

from typing import Final

from app.catalogue.authorities import TRADE_USAGE
from app.domain.naming import Name
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.paperwork.factory import factory_lacks, factory_packing

_NEED: Final = Need(
    Due.OPTIONAL,
    Name(
        en="The factory packs and labels by it; it shows no prices, and to each its own goods.",
        zh="给工厂按它装箱、贴标；不含价格，各供应商只看到自己的货。",
    ),
)

FACTORY_PACKING: Final = Document(
    code="factory-packing",
    name=Name(en="Factory packing instructions", zh="工厂装箱要求"),
    need=lambda _: _NEED,
    content=factory_packing,
    lacks=factory_lacks,
    languages=(PaperLanguage.ZH, PaperLanguage.ZH_EN, PaperLanguage.EN),
    sources=(TRADE_USAGE,),
)
