"""Files that others send: a forwarder's order sheet to be filled, a platform's carton labels."""

import io
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import Shipment
from app.usecases.attaching import Given
from app.usecases.number_cartons import cartons_of
from app.usecases.platform_labels import keeping as label_files
from app.usecases.sheet_templates import keeping as templates
from tests.factories.label_pdfs import roll_labels

_LABELS: Final = (("客户代码", "货件编号"), ("入仓号", "目的仓"), ("总箱数", "总毛重"))
_HEADINGS: Final = (
    "SKU", "中文品名", "英文品名", "材质", "用途", "HS编码", "数量", "申报单价", "品牌",
)  # fmt: skip
_THIN: Final = Side("thin")
_LINE: Final = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_SHADE: Final = PatternFill("solid", fgColor="FFD9E8EC")
_TABLE: Final = 6


def order_sheet() -> bytes:
    """Return a forwarder's empty order sheet: labels with room beside them, then a table."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "下单表"
    page["A1"] = "远帆国际（示例）下单表"
    page["A1"].font = Font(bold=True, size=16)
    page.merge_cells("A1:I1")
    page["A1"].alignment = Alignment(horizontal="center")
    for row, (left, right) in enumerate(_LABELS, start=2):
        page.cell(row, 1, left)
        page.cell(row, 4, right)
    for column, heading in enumerate(_HEADINGS, start=1):
        cell = page.cell(_TABLE, column, heading)
        cell.fill, cell.border, cell.font = _SHADE, _LINE, Font(bold=True)
        page.cell(_TABLE + 1, column).border = _LINE
    page.cell(_TABLE + 2, 1, "合计")
    page.cell(_TABLE + 2, 7, f"=SUM(G{_TABLE + 1}:G{_TABLE + 1})")
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def an_order_sheet(session: Session, folder: FileFolder) -> None:
    """Keep the order sheet of the first forwarder with the map that it proposes."""
    forwarder = session.scalars(select(Partner).where(Partner.forwarder)).first()
    given = Given(subject="", name="下单表.xlsx", content=order_sheet())
    heading = templates.Heading(
        name="远帆下单表（示例）", partner_id=forwarder.id if forwarder else None
    )
    kept = templates.add(session, heading, given, folder=folder)
    assert not isinstance(kept, list), kept
    session.flush()


def a_label_file(session: Session, shipment: Shipment, *, folder: FileFolder) -> None:
    """Take in a platform's labels for all cartons of the shipment, to be read by a worker."""
    ids = [carton.external_id for carton in cartons_of(shipment)]
    given = label_files.Given(
        name="package-labels.pdf", content=roll_labels(ids), page="/shipments", person_id=None
    )
    assert isinstance(label_files.take_in(session, shipment, given, folder=folder), int)
