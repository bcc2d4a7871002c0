"""The loading plan for the warehouse as PDF: what goes where, drawn, in steps to follow."""

import json
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import PaperLanguage
from app.printing.fonts.coverage import printable
from app.printing.papers.engine import Attachment, pdf
from app.printing.papers.rendering import fill_template
from app.printing.stowage import words
from app.printing.stowage.facts import LoadingFacts
from app.printing.stowage.pictures import UnitPictures

TITLE: Final = Name("Loading plan", "装载方案")
_DATA: Final = "loading.json"


def loading_plan_html(facts: LoadingFacts, *, language: PaperLanguage) -> str:
    """Return the loading plan as one HTML page."""
    return fill_template(
        "documents/loading_plan.html",
        language=language,
        title=TITLE,
        reference=facts.reference,
        made_on=facts.made_on,
        plan=facts,
        units=[UnitPictures(facts, unit, languages=language.languages) for unit in facts.units],
        words=words,
    )


def loading_plan_pdf(facts: LoadingFacts, *, language: PaperLanguage) -> bytes:
    """Return the loading plan as PDF with the place of every piece inside."""
    attachment = Attachment(_DATA, "Where every piece of this plan lies", _placed(facts))
    html = loading_plan_html(facts, language=language)
    return pdf(html, made_on=facts.made_on, attachment=attachment)


def _placed(facts: LoadingFacts) -> bytes:
    units = [
        {
            "number": unit.number,
            "equipment": unit.equipment.en,
            "mark": unit.mark,
            "inner_mm": unit.inner,
            "placements": [
                {"id": one.item, "at_mm": one.at, "size_mm": one.size} for one in unit.placements
            ],
        }
        for unit in facts.units
    ]
    plan = {"reference": facts.reference, "units": units, "left": dict(facts.left)}
    return (printable(json.dumps(plan, ensure_ascii=False)) + "\n").encode()
