"""Papers printed once a session, in the languages of their approved texts: it takes its time."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from app.catalogue.documents import documents
from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.engine import Attachment
from app.printing.papers.rendering import render_pdf
from tests.factories.shipment_record import shipment_record
from tests.factories.told_shipments import told_whole

ATTACHMENT: Final = Attachment("shipment.json", "The record", b'{"reference": "IP-2026-0042"}')

Rendered = Mapping[tuple[str, PaperLanguage], bytes]

#: Papers for customs and carriers abroad, of a shipment told whole to a place that asks for them.
ABROAD: Final = {
    "isf": "US",
    "us-entry": "US",
    "eu-entry-summary": "DE",
    "gb-entry-summary": "GB",
    "battery-statement": "US",
    "wood-statement": "US",
}
_GOLDEN: Final = Path(__file__).with_name("golden")
#: Approved texts by paper and language, named like packing-list.zh-en.txt.
APPROVED: Final = {
    (path.stem.split(".")[0], PaperLanguage(path.stem.split(".")[1])): path
    for path in sorted(_GOLDEN.glob("*.txt"))
}


@pytest.fixture(scope="session")
def rendered() -> Rendered:
    """Return every paper in its first language, and in every one whose text is approved."""
    usual = shipment_record()
    records = {code: told_whole(country) for code, country in ABROAD.items()}
    first = [(code, document.languages[0]) for code, document in documents().items()]
    return {
        (code, language): render_pdf(
            documents()[code],
            paper=documents()[code].content(records.get(code, usual)),
            language=language,
            attachment=ATTACHMENT,
        )
        for code, language in dict.fromkeys([*first, *APPROVED])
    }
