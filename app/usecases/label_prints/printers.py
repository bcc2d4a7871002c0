"""Printers with their calibration: how each shifts and stretches, and sheets measured by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from sqlalchemy.orm import Session

from app.domain.labelling.measured import Measurements
from app.domain.labelling.sheets import RULE, Calibration, LabelSheet
from app.domain.naming import Name
from app.domain.problems import Problem
from app.persistence.labels import PRINTERS
from app.persistence.tables.labels import LabelPrinter
from app.usecases.labels.order import FARTHEST_OFFSET, MOST_STRETCH, LabelOrder
from app.usecases.unique_names import check_unused

_PER_MILLE: Final = 1000
_MEASURES: Final = ("page", "label", "grid", "corner", "pitch")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """A printer as entered, in micrometres; `sheet` is None for a stock of the catalogue."""

    name: str
    stock: str
    offset: tuple[int, int] = (0, 0)
    rules: tuple[int, int] = (RULE, RULE)
    sheet: Measurements | None = None

    def problems(self) -> list[Problem]:
        """Return what cannot be, at its field."""
        problems = [] if self.sheet is None else self.sheet.problems()
        for axis, shift in zip("xy", self.offset, strict=True):
            if abs(shift) > FARTHEST_OFFSET:
                limit = f"{FARTHEST_OFFSET // _PER_MILLE} mm"
                problems.append(Problem("label-offset-too-far", f"offset_{axis}", {"limit": limit}))
        for axis, length in zip("xy", self.rules, strict=True):
            if abs(length - RULE) * _PER_MILLE > RULE * MOST_STRETCH:
                problems.append(Problem("label-rule-length", f"rule_{axis}"))
        return problems

    @classmethod
    def of(cls, printer: LabelPrinter) -> Self:
        """Return what is kept of a printer."""
        return cls(
            name=printer.name,
            stock=printer.stock,
            offset=(printer.offset_x, printer.offset_y),
            rules=(printer.rule_x, printer.rule_y),
            sheet=_measurements(printer.sheet),
        )


def save(session: Session, details: Details, *, printer: LabelPrinter | None) -> list[Problem]:
    """Save a printer, a new one when `printer` is None, or return why not and save nothing."""
    problems = details.problems()
    problems += check_unused(session, LabelPrinter.name, details.name, row=printer)
    if problems:
        return problems
    if printer is None:
        printer = LabelPrinter()
        session.add(printer)
    printer.name, printer.stock = details.name, details.stock
    printer.offset_x, printer.offset_y = details.offset
    printer.rule_x, printer.rule_y = details.rules
    printer.sheet = _kept(details.sheet)
    session.commit()
    return []


def measured_sheet(printer: LabelPrinter) -> LabelSheet | None:
    """Return the sheet measured for a printer, None for a stock of the catalogue."""
    measurements = _measurements(printer.sheet)
    if measurements is None:
        return None
    return measurements.sheet(code=f"measured-{printer.id}", name=Name(printer.name, printer.name))


def fitted_to_printer(session: Session, order: LabelOrder) -> LabelOrder:
    """Return the order with what its printer says of shifting, stretching and the sheet."""
    printer = PRINTERS.find(session, order.printer_id) if order.printer_id else None
    if printer is None:
        return order
    return replace(
        order,
        offset=(printer.offset_x, printer.offset_y),
        rules=(printer.rule_x, printer.rule_y),
        stock=printer.stock or order.stock,
        measured=measured_sheet(printer),
    )


def _measurements(kept: Mapping[str, Any]) -> Measurements | None:
    if not kept:
        return None
    return Measurements(**{name: (kept[name][0], kept[name][1]) for name in _MEASURES})


def _kept(sheet: Measurements | None) -> dict[str, Any]:
    return {name: list(getattr(sheet, name)) for name in _MEASURES} if sheet else {}


def calibration_of(printer: LabelPrinter) -> Calibration:
    """Return how a printer shifts and stretches."""
    return Calibration(
        offset=(printer.offset_x, printer.offset_y), measured=(printer.rule_x, printer.rule_y)
    )
