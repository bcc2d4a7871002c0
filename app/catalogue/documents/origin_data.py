"""The data for a certificate of origin 原产地证."""

from datetime import date
from functools import partial
from typing import Final

from app.catalogue.declaration_routes import papers_by_route
from app.catalogue.origin_agreements import origin_agreements
from app.domain.naming import Name
from app.domain.paperwork.document import Document, PaperLanguage
from app.domain.paperwork.origin import origin_data, origin_lacks, origin_need
from app.domain.sourcing import Source

_AGREEMENTS: Final = tuple(origin_agreements().values())

ORIGIN_DATA: Final = Document(
    code="origin-data",
    name=Name(en="Certificate of origin data", zh="原产地证申请资料"),
    need=partial(origin_need, agreements=_AGREEMENTS, routes=papers_by_route()),
    content=partial(origin_data, agreements=_AGREEMENTS),
    lacks=origin_lacks,
    languages=(PaperLanguage.EN, PaperLanguage.ZH_EN),
    sources=(
        Source("Trade usage: what CCPIT and China Customs ask of an applicant", date(2026, 11, 22)),
        *(source for agreement in _AGREEMENTS for source in agreement.sources),
    ),
)
