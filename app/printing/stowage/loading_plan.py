"""The loading plan for the warehouse as PDF: what goes where, drawn, in steps to follow."""

import json
from dataclasses import dataclass
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import PaperLanguage
from app.domain.problems import Problem
from app.printing.fonts.coverage import printable, unprintable
from app.printing.papers.engine import Attachment, pdf
from app.printing.papers.rendering import fill_template
from app.printing.stowage import contents, words
from app.printing.stowage.facts import LoadedUnit, LoadingFacts
from app.printing.stowage.pictures import UnitPictures
from app.printing.stowage.strokes import WIDTH

TITLE: Final = Name("Loading plan", "装载方案")
_DATA: Final = "loading.json"
#: So many items are listed beside the picture; more stand under a larger one.
_MOST_BESIDE: Final = 8
#: A picture over most of the page, in tenths of a pixel, and a layer over all of it.
_LARGE: Final = 5600
_WHOLE_PAGE: Final = 6800
#: A room longer than so many times its width takes the whole page for each layer.
_LONG: Final = 4


@dataclass(frozen=True, slots=True)
class _Layout:
    """How large a unit's pictures are on the page, and how many layers stand abreast."""

    beside: bool
    whole: int
    layer: int
    abreast: int

    @classmethod
    def of(cls, unit: LoadedUnit) -> "_Layout":
        """Return how a unit is laid out by what is in it and its shape."""
        beside = len(unit.counts) <= _MOST_BESIDE
        length, width, _ = unit.inner
        long = length > _LONG * width
        return cls(
            beside=beside,
            whole=WIDTH if beside else _LARGE,
            layer=_WHOLE_PAGE if long else WIDTH,
            abreast=1 if long else 2 if unit.door else 4,
        )


def loading_plan_html(facts: LoadingFacts, *, language: PaperLanguage) -> str:
    """Return the loading plan as one HTML page."""
    return fill_template(
        "documents/loading_plan.html",
        language=language,
        title=TITLE,
        reference=facts.reference,
        made_on=facts.made_on,
        plan=facts,
        units=[
            (UnitPictures(facts, unit, languages=language.languages), _Layout.of(unit))
            for unit in facts.units
        ],
        words=words,
        said=contents,
    )


def loading_plan_pdf(facts: LoadingFacts, *, language: PaperLanguage) -> bytes:
    """Return the loading plan as PDF with the place of every piece inside."""
    attachment = Attachment(_DATA, "Where every piece of this plan lies", _placed(facts))
    html = loading_plan_html(facts, language=language)
    return pdf(html, made_on=facts.made_on, attachment=attachment)


def unprintable_words(facts: LoadingFacts) -> list[Problem]:
    """Return a problem for every character of the plan that the font of papers lacks."""
    fields = {"reference": facts.reference, "made_by": facts.made_by}
    for item in facts.items:
        name = f"{item.name.en}{item.name.zh}" if item.name else ""
        fields[f"items.{item.number}"] = f"{item.sku}{name}"
    for unit in facts.units:
        equipment = f"{unit.equipment.en}{unit.equipment.zh}"
        fields[f"units.{unit.number}"] = f"{equipment}{unit.mark}"
    return unprintable(fields)


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
