"""Makes the labels of a shipment as PDF or ZPL; nothing is printed while anything is wrong."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.labels.marks import Page
from app.printing.labels.pdf import write_pdf
from app.printing.labels.zpl import write_zpl
from app.usecases.json_input import parse_json
from app.usecases.labels.cartons import draw_cartons
from app.usecases.labels.drawing import Draw, Drawn, Task
from app.usecases.labels.entries import draw_entries
from app.usecases.labels.logistic import draw_logistic
from app.usecases.labels.notices import draw_batteries, draw_sets, draw_warnings
from app.usecases.labels.order import ZPL, LabelOrder, order_problems, stock_of
from app.usecases.labels.pallets import draw_pallets
from app.usecases.labels.units import draw_units
from app.usecases.problem_report import problem_report
from app.usecases.shipment_record import read_record

REFUSED: Final = 2
_DRAW: Final[Mapping[LabelKind, Draw]] = {
    LabelKind.CARTON: draw_cartons,
    LabelKind.FNSKU: draw_units,
    LabelKind.PALLET: draw_pallets,
    LabelKind.SSCC: draw_logistic,
    LabelKind.ENTRY: draw_entries,
    LabelKind.SUFFOCATION: draw_warnings,
    LabelKind.SET: draw_sets,
    LabelKind.BATTERY: draw_batteries,
}


def draw_labels(record: ShipmentRecord, order: LabelOrder) -> Drawn | list[Problem]:
    """Return the labels about to be drawn, or every problem."""
    if problems := order_problems(order):
        return problems
    kind = LabelKind(order.kind)
    stock = stock_of(order, kind)
    if isinstance(stock, Problem):
        return [stock]
    return _DRAW[kind](Task(record=record, order=order, stock=stock))


def written(pages: Iterable[Page], order: LabelOrder, *, reference: str) -> bytes:
    """Return the pages as the file that was ordered."""
    if order.form == ZPL:
        return write_zpl(pages, dpi=order.dpi)
    return write_pdf(pages, title=f"{reference} {order.kind} labels")


def make_labels(record: ShipmentRecord, order: LabelOrder) -> bytes | list[Problem]:
    """Return the labels as PDF or ZPL, or every problem and nothing printed."""
    drawn = draw_labels(record, order)
    if isinstance(drawn, list):
        return drawn
    return written(drawn.pages, order, reference=record.reference)


def run_document(text: str, order: LabelOrder) -> tuple[int, bytes | str]:
    """Answer `sampan labels`: the exit code, and the labels or the problems as JSON."""
    document, problems = parse_json(text)
    record, problems = (None, problems) if problems else read_record(document)
    made = problems if record is None else make_labels(record, order)
    if isinstance(made, bytes):
        return 0, made
    return REFUSED, json.dumps(problem_report(made), ensure_ascii=False, indent=2)
