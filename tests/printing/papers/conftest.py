"""Both papers in all three languages, rendered once a session: WeasyPrint takes its time."""

from collections.abc import Mapping
from typing import Final

import pytest

from app.catalogue.documents import documents
from app.domain.paperwork.document import PaperLanguage
from app.printing.papers.engine import Attachment
from app.printing.papers.rendering import render_pdf
from tests.factories.shipment_record import shipment_record

ATTACHMENT: Final = Attachment("shipment.json", "The record", b'{"reference": "IP-2026-0042"}')

Rendered = Mapping[tuple[str, PaperLanguage], bytes]


@pytest.fixture(scope="session")
def rendered() -> Rendered:
    record = shipment_record()
    return {
        (code, language): render_pdf(
            document,
            paper=document.content(record),
            language=language,
            attachment=ATTACHMENT,
        )
        for code, document in documents().items()
        for language in PaperLanguage
    }
