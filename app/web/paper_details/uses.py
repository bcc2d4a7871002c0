"""Which papers use each answer, so that the page can say what it is asked for."""

from collections.abc import Collection, Mapping
from typing import Final

from app.catalogue.documents import documents
from app.web.i18n import _
from app.web.rendering import said

_INVOICE: Final = "commercial-invoice"
_PACKING: Final = "packing-list"
_CONTRACT: Final = "sales-contract"
_DECLARATION: Final = "export-declaration"
_PROXY: Final = "customs-proxy"
_BOOKING: Final = "booking-note"
_FACTORY: Final = "factory-packing"
_ISF: Final = "isf"
_ENTRY: Final = "us-entry"
_SUMMARIES: Final = ("eu-entry-summary", "gb-entry-summary")
#: Codes of papers by the field of the form.
USES: Final[Mapping[str, tuple[str, ...]]] = {
    "contract_no": (_CONTRACT, _INVOICE, _DECLARATION, _PROXY),
    "contract_date": (_CONTRACT, _INVOICE),
    "payment_terms": (_CONTRACT, _INVOICE),
    "signatory": (_INVOICE, _PACKING, _BOOKING),
    "buyer": (_CONTRACT, _INVOICE, _DECLARATION, _ISF, *_SUMMARIES),
    "notify_id": (_BOOKING, *_SUMMARIES),
    "producer_id": (_DECLARATION, _INVOICE, _ISF, _ENTRY),
    "agent_id": (_CONTRACT, _DECLARATION, _PROXY),
    "broker_id": (_DECLARATION, _PROXY),
    "forwarder_id": (_BOOKING, *_SUMMARIES),
    "consolidator_id": (_ISF,),
    "stuffing": (_ISF,),
    "customs_of_exit": (_DECLARATION,),
    "port_of_exit": (_DECLARATION,),
    "package_kind": (_DECLARATION, _PROXY),
    "wood_packing": (_PACKING, _BOOKING, "wood-statement"),
    "warehouse_entry_no": (_BOOKING, _FACTORY),
    "departure": (_BOOKING, _ISF, _ENTRY, *_SUMMARIES),
    "arrival": (_ISF, _ENTRY, *_SUMMARIES),
    "freight": (_INVOICE, _DECLARATION),
    "charges": (_INVOICE, _DECLARATION, _CONTRACT),
}


def used(field: str, *, due: Collection[str]) -> str:
    """Return a line that names the papers, of those `due`, that use a field's answer, if any."""
    known = documents()
    papers = [said(known[code].name) for code in USES.get(field, ()) if code in due]
    return _("On: %(papers)s", papers=_(", ").join(papers)) if papers else ""
