"""Makes the labels of a shipment, carton labels 箱唛 and unit labels, as PDF or ZPL."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from babel import Locale

from app.catalogue.label_sheets import label_sheets
from app.catalogue.programmes import programme_for
from app.domain.labelling.cartons import CartonLabel, CartonRange, carton_labels
from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.labelling.units import UnitLabel, unit_labels
from app.domain.problems import Problem
from app.domain.programme.selling import CartonNumbering, SellingProgramme
from app.domain.shipment.record import ShipmentRecord
from app.printing.fonts.coverage import unprintable
from app.printing.labels.carton import carton_page
from app.printing.labels.fitting import carton_barcode_problems, unit_barcode_problems
from app.printing.labels.marks import Page
from app.printing.labels.pdf import write_pdf
from app.printing.labels.sheets import sheet_pages
from app.printing.labels.zpl import write_zpl
from app.usecases.carton_marks import marks_of
from app.usecases.json_input import parse_json
from app.usecases.label_texts import carton_paths, carton_texts, unit_texts
from app.usecases.problem_report import problem_report
from app.usecases.shipment_record import read_record

REFUSED: Final = 2
#: More labels than this in one file is a slip of the hand, and minutes of printing.
MOST_LABELS: Final = 20_000
_PDF: Final = "pdf"
_ZPL: Final = "zpl"
_BUILT: Final = (LabelKind.CARTON, LabelKind.FNSKU)
_RESOLUTIONS: Final = (203, 300)
_FARTHEST_OFFSET: Final = 20_000
_RANGE: Final = re.compile(r"\s*(?P<first>\d{1,6})(?:\s*[-–~～至到]\s*(?P<last>\d{1,6}))?\s*")
#: A programme we know nothing of: its ids must stand on the record, in whatever form.
_UNKNOWN: Final = CartonNumbering(by_platform=True, id_form="")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelOrder:
    """Which labels are wanted, and on what.

    `stock` is the code of a label sheet or roll, the usual one when None; `cartons` is "5-20" or
    "7", all when empty; `quantities` is labels by SKU, one for every unit when None. `offset`
    (micrometres right and down) and `start` (the first unused place) are for sheets of unit labels.
    """

    kind: str = LabelKind.CARTON
    form: str = _PDF
    stock: str | None = None
    dpi: int = 203
    cartons: str = ""
    quantities: Mapping[str, int] | None = None
    offset: tuple[int, int] = (0, 0)
    start: int = 1


def make_labels(record: ShipmentRecord, order: LabelOrder) -> bytes | list[Problem]:
    """Return the labels as PDF or ZPL, or every problem and nothing printed."""
    if order.form not in {_PDF, _ZPL}:
        return [Problem("label-format-not-built", "format", {"format": order.form})]
    if order.kind not in _BUILT:
        kinds = [kind.value for kind in _BUILT]
        return [Problem("label-kind-not-built", "kind", {"kind": order.kind, "kinds": kinds})]
    if order.dpi not in _RESOLUTIONS:
        params = {"dpi": order.dpi, "offered": list(_RESOLUTIONS)}
        return [Problem("label-dpi-unknown", "dpi", params)]
    kind = LabelKind(order.kind)
    stock = _stock(order, kind)
    if isinstance(stock, Problem):
        return [stock]
    make = _carton_labels if kind is LabelKind.CARTON else _unit_labels
    return make(record, order, stock)


def _stock(order: LabelOrder, kind: LabelKind) -> LabelSheet | Problem:
    """Return what is printed on; a printer that speaks ZPL takes one label at a time."""
    offered = label_sheets(kind)
    single = [code for code, stock in offered.items() if stock.count == 1]
    stock = offered.get(order.stock or (single if order.form == _ZPL else list(offered))[0])
    if stock is None:
        params = {"stock": order.stock, "offered": list(offered)}
        return Problem("label-stock-unknown", "sheet", params)
    if order.form == _ZPL and stock.count > 1:
        return Problem("label-zpl-needs-roll", "sheet", {"stock": stock.name})
    return stock


def run_document(text: str, order: LabelOrder) -> tuple[int, bytes | str]:
    """Answer `sampan labels`: the exit code, and the labels or the problems as JSON."""
    document, problems = parse_json(text)
    record, problems = (None, problems) if problems else read_record(document)
    made = problems if record is None else make_labels(record, order)
    if isinstance(made, bytes):
        return 0, made
    return REFUSED, json.dumps(problem_report(made), ensure_ascii=False, indent=2)


def _programme(record: ShipmentRecord) -> SellingProgramme | None:
    return programme_for(record.programme.kind, record.ship_to.country)


def _country(code: str) -> str:
    return str(Locale.parse("en").territories.get(code, code))


def _title(record: ShipmentRecord, order: LabelOrder) -> str:
    return f"{record.reference} {order.kind} labels"


def _written(pages: Sequence[Page], order: LabelOrder, *, title: str) -> bytes:
    return write_zpl(pages, dpi=order.dpi) if order.form == _ZPL else write_pdf(pages, title=title)


def _chosen(order: LabelOrder) -> CartonRange | None:
    """Return the cartons that "5-20" means, None when it means nothing."""
    if not order.cartons.strip():
        return CartonRange()
    found = _RANGE.fullmatch(order.cartons)
    if found is None:
        return None
    first = int(found["first"])
    last = int(found["last"] or first)
    return CartonRange(first, last) if first <= last else None


def _too_many(count: int, *, field: str) -> list[Problem]:
    if count <= MOST_LABELS:
        return []
    return [Problem("label-too-many", field, {"count": count, "limit": MOST_LABELS})]


def _carton_labels(
    record: ShipmentRecord, order: LabelOrder, stock: LabelSheet
) -> bytes | list[Problem]:
    chosen = _chosen(order)
    if chosen is None:
        return [Problem("label-cartons-unreadable", "cartons", {"value": order.cartons})]
    if problems := _too_many(record.carton_count, field="cartons"):
        return problems
    programme = _programme(record)
    labels, problems = carton_labels(
        record,
        numbering=programme.numbering if programme else _UNKNOWN,
        chosen=chosen,
        marks=marks_of(record, programme),
    )
    problems += _carton_print_problems(record, labels, stock=stock, dpi=order.dpi)
    if problems:
        return problems
    pages = [carton_page(label, stock=stock, dpi=order.dpi, country=_country) for label in labels]
    return _written(pages, order, title=_title(record, order))


def _carton_print_problems(
    record: ShipmentRecord, labels: list[CartonLabel], *, stock: LabelSheet, dpi: int
) -> list[Problem]:
    paths = carton_paths(record)
    ids = {paths[label.number]: label.id for label in labels}
    return [
        *unprintable(carton_texts(record)),
        *carton_barcode_problems(ids, stock=stock, dpi=dpi),
    ]


def _unit_labels(
    record: ShipmentRecord, order: LabelOrder, stock: LabelSheet
) -> bytes | list[Problem]:
    labels, problems = unit_labels(record, quantities=order.quantities)
    problems += _unit_print_problems(record, labels, stock=stock)
    problems += _placing_problems(order, stock)
    if problems:
        return problems
    pages = sheet_pages(
        labels, sheet=stock, start=order.start, offset=order.offset, country=_country
    )
    return _written(list(pages), order, title=_title(record, order))


def _unit_print_problems(
    record: ShipmentRecord, labels: list[UnitLabel], *, stock: LabelSheet
) -> list[Problem]:
    wanted = {label.sku for label in labels}
    codes = {
        f"goods.{index}.fnsku": item.fnsku
        for index, item in enumerate(record.goods)
        if item.fnsku and item.sku in wanted
    }
    return [
        *_too_many(sum(label.count for label in labels), field="quantities"),
        *unprintable(unit_texts(record)),
        *unit_barcode_problems(codes, stock=stock),
    ]


def _placing_problems(order: LabelOrder, stock: LabelSheet) -> list[Problem]:
    problems = []
    if not 1 <= order.start <= stock.count:
        problems.append(Problem("label-start-outside", "start", {"limit": stock.count}))
    if max(map(abs, order.offset)) > _FARTHEST_OFFSET:
        limit = f"{_FARTHEST_OFFSET // 1000} mm"
        problems.append(Problem("label-offset-too-far", "offset", {"limit": limit}))
    return problems
