"""The checks of a set of materials, red, amber or green: red stops it, amber is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy.orm import Session

from app.catalogue.sheet_facts import sheet_facts
from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.persistence.label_files import current_of
from app.persistence.materials import SheetTemplate
from app.usecases.compliance.checking import noted
from app.usecases.labels.making import draw_labels
from app.usecases.labels.order import LabelOrder
from app.usecases.materials.order import MaterialOrder, Wanted
from app.usecases.paper_checks import examine, lacking
from app.usecases.platform_labels.comparing import compare, numbering_of
from app.usecases.sheet_templates.keeping import map_of


class Colour(StrEnum):
    """What a check says."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"


@dataclass(frozen=True, slots=True)
class Light:
    """One check with what it found; `stops` says whether its red keeps the set from being made."""

    name: Name
    findings: tuple[Problem, ...] = ()
    stops: bool = True

    @property
    def colour(self) -> Colour:
        """Return red for what blocks, amber for what is to be looked at."""
        if any(problem.blocking for problem in self.findings):
            return Colour.RED
        return Colour.AMBER if self.findings else Colour.GREEN

    def told(self) -> dict[str, Any]:
        """Return what a set keeps of the check it was made under."""
        return {
            "name_en": self.name.en,
            "name_zh": self.name.zh,
            "colour": self.colour.value,
            "count": len(self.findings),
        }


_PAPERS: Final = Name("Documents agree", "单证一致")
_FACTS: Final = Name("Facts are complete", "资料齐全")
_COMPLIANCE: Final = Name("Compliance files", "合规资料")
_LABELS: Final = Name("Carton labels", "箱唛")
_SHEET: Final = Name("Forwarder's sheet", "货代表格")


def lights_of(
    session: Session, wanted: Wanted, *, templates: Sequence[SheetTemplate]
) -> list[Light]:
    """Return every check of what was ordered."""
    order = wanted.order
    examined = examine(wanted.chosen.record, language=order.language)
    found = [Light(_SHEET, tuple(_of_sheets(order, templates)))]
    if order.papers:
        found += [
            Light(_PAPERS, examined.findings),
            Light(_FACTS, tuple(lacking(examined.papers))),
        ]
    if order.labels:
        found.append(Light(_LABELS, tuple(_of_labels(session, wanted))))
    files = (each.problem for each in noted(session, [wanted.shipment.id], day=order.day))
    return [*found, Light(_COMPLIANCE, tuple(files), stops=False)]


def stopping(lights: Sequence[Light]) -> list[Problem]:
    """Return what keeps the set from being made."""
    return [
        problem for light in lights if light.stops for problem in light.findings if problem.blocking
    ]


def _of_sheets(order: MaterialOrder, templates: Sequence[SheetTemplate]) -> Iterator[Problem]:
    if not order.templates:
        yield Problem("materials-no-sheet", severity=Severity.ADVISORY)
    for template in templates:
        if map_of(template).problems(sheet_facts()):
            params = {"template": template.name}
            yield Problem("materials-sheet-unready", f"templates.{template.id}", params)


def _of_labels(session: Session, wanted: Wanted) -> Iterator[Problem]:
    """Yield why labels are left out: the platform's are not here, or one's own cannot be drawn."""
    shipment, chosen = wanted.shipment, wanted.chosen
    if numbering_of(shipment) is None:
        drawn = draw_labels(chosen.all, LabelOrder(cartons=wanted.order.cartons))
        yield from drawn if isinstance(drawn, list) else ()
        return
    kept = current_of(session, shipment.id)
    matching = compare(shipment, kept) if kept else None
    if matching is None:
        yield Problem("materials-no-label-file", severity=Severity.ADVISORY)
        return
    labelled = set(matching.matched.values())
    without = [
        number for number, _, _ in chosen.record.numbered_cartons() if number not in labelled
    ]
    if without:
        params = {"count": len(without), "first": without[0]}
        yield Problem("materials-labels-missing", params=params, severity=Severity.ADVISORY)
