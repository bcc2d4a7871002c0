"""The commercial invoice 商业发票."""

from datetime import date
from functools import partial
from typing import Final

from app.catalogue.countries import countries
from app.domain.naming import Name
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.paperwork.invoice import commercial_invoice
from app.domain.paperwork.invoice_lacks import invoice_lacks
from app.domain.sourcing import Source

_NEED: Final = Need(
    Due.REQUIRED,
    Name(
        en="Customs on both sides take the value, the description and the origin from it.",
        zh="出口和进口两边海关都凭它核定价值、品名和原产国。",
    ),
)

#: Where Amazon wants the importer of record behind c/o, and its shipment id as PO.
_IMPORTERS_IN_CARE: Final = frozenset({"JP"})

COMMERCIAL_INVOICE: Final = Document(
    code="commercial-invoice",
    name=Name(en="Commercial invoice", zh="商业发票"),
    need=lambda _: _NEED,
    content=partial(commercial_invoice, importers_in_care=_IMPORTERS_IN_CARE),
    lacks=partial(invoice_lacks, countries=countries()),
    languages=tuple(PaperLanguage),
    sources=(
        Source(
            "19 CFR 141.86, contents of invoices, edition of 2002",
            date(2026, 11, 22),
            "https://www.govinfo.gov/content/pkg/CFR-2002-title19-vol2/html/"
            "CFR-2002-title19-vol2-sec141-86.htm",
        ),
        Source(
            "Amazon Japan, How to Create Invoice for FBA, 2023-10-05 (importer behind C/O, PO"
            " number), in a public copy",
            date(2026, 11, 22),
            "https://copiara.org/how-do-you-get-invoices-from-amazon-7616",
        ),
        Source("UN/CEFACT Recommendation 1, Layout Key (2017); ISO 6422", date(2026, 11, 22)),
    ),
)
