"""Shows the first page of what an order would print; nothing is logged and no number given out."""

from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy.orm import Session

from app.domain.labelling.ranges import read_range
from app.domain.labelling.sheets import LabelKind, LabelSheet
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.labels.marks import Page
from app.printing.labels.preview import cut_out, picture
from app.usecases.label_prints.printers import fitted_to_printer
from app.usecases.label_prints.sscc import with_ssccs
from app.usecases.labels import LabelOrder, draw_labels
from app.usecases.labels.order import stock_of


@dataclass(frozen=True, slots=True)
class Look:
    """How the first label will look, as PNG, and the whole sheet where labels lie on one."""

    label: bytes
    sheet: bytes | None = None


def preview(
    session: Session, *, shipment_id: int, record: ShipmentRecord, order: LabelOrder
) -> Look | list[Problem]:
    """Return pictures of the first label and its sheet, or what forbids printing."""
    ready = with_ssccs(session, order, record=record, shipment_id=shipment_id, keep=False)
    if isinstance(ready, Problem):
        return [ready]
    fitted = fitted_to_printer(session, _of_one_carton(ready, record))
    drawn = draw_labels(record, fitted)
    if isinstance(drawn, list):
        return drawn
    page = next(iter(drawn.pages))
    stock = stock_of(fitted, LabelKind(fitted.kind))
    if isinstance(stock, Problem) or stock.count == 1:
        return Look(picture(page))
    return Look(picture(_first(page, fitted, stock)), picture(page))


def _first(page: Page, order: LabelOrder, stock: LabelSheet) -> Page:
    """Return the first label that is printed on a sheet, where the printer is told to put it."""
    [place] = islice(stock.places(), order.start - 1, order.start)
    return cut_out(page, corner=order.calibration.placed(place), size=stock.label)


def _of_one_carton(order: LabelOrder, record: ShipmentRecord) -> LabelOrder:
    """Return the order for the first carton of those asked for: a picture needs no other."""
    chosen = read_range(order.cartons)
    if order.kind not in (LabelKind.CARTON, LabelKind.ENTRY) or isinstance(chosen, Problem):
        return order
    numbers = (number for number, _, _ in record.numbered_cartons())
    first = next((number for number in numbers if number in chosen), None)
    return order if first is None else replace(order, cartons=str(first))
