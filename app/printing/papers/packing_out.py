"""The packing-out checklist as PDF: lines to tick by hand, and who signs for the cartons."""

import json
from typing import Final

from app.domain.naming import Name
from app.domain.packing_out.paper import PackingOutPaper
from app.domain.paperwork.document import PaperLanguage
from app.printing.fonts.coverage import printable
from app.printing.papers.engine import Attachment, pdf
from app.printing.papers.rendering import fill_template

TITLE: Final = Name("Packing-out checklist", "装箱出货检查表")
_SOURCES: Final = "sources.json"


def packing_out_html(paper: PackingOutPaper, *, language: PaperLanguage) -> str:
    """Return the checklist as one HTML page."""
    return fill_template(
        "documents/packing_out.html",
        language=language,
        title=TITLE,
        reference=paper.reference,
        made_on=paper.made_on,
        paper=paper,
    )


def packing_out_pdf(paper: PackingOutPaper, *, language: PaperLanguage) -> bytes:
    """Return the checklist as PDF with the source of each line inside."""
    attachment = Attachment(_SOURCES, "Where each line of this checklist comes from", _cited(paper))
    html = packing_out_html(paper, language=language)
    return pdf(html, made_on=paper.made_on, attachment=attachment)


def _cited(paper: PackingOutPaper) -> bytes:
    lines = [
        {
            "code": item.code,
            "text_en": item.name.en,
            "text_zh": item.name.zh,
            "source": item.source.name,
            "url": item.source.url,
            "stated_on": item.stated_on.isoformat() if item.stated_on else None,
            "reviewed_on": item.source.reviewed_on.isoformat(),
        }
        for item in paper.checklist.items
    ]
    text = json.dumps({"reference": paper.reference, "lines": lines}, ensure_ascii=False, indent=2)
    return (printable(text) + "\n").encode()
