"""The page that says in one PDF417 code, and in words, what lies in a carton."""

from typing import Final

from app.domain.labelling.cartons import CartonLabel
from app.domain.labelling.sheets import LabelSheet
from app.domain.naming import Name
from app.domain.programme.selling import BoxContentRule
from app.printing.fonts.faces import Face
from app.printing.labels import captions
from app.printing.labels.blocks import CAPTION, FIGURE, GAP, MARGIN, STRONG, rule
from app.printing.labels.captions import both
from app.printing.labels.column import Column
from app.printing.labels.contents import write_contents
from app.printing.labels.marks import INCH, MM, Matrix, Page, Style
from app.printing.symbols import PDF417_QUIET, SymbolError, pdf417, pdf417_width

_HEADING: Final = Name("Box content", "箱内明细")
_NO_LABEL: Final = Name(
    "Does not replace the platform's shipping label", "不能代替平台的箱唛，两张都要贴"
)
_SHIPMENT: Final = tuple(Style(size, Face.BOLD, 110) for size in (7_000, 5_600, 4_400))
#: What the words above and below the code need at least.
_WORDS: Final = 48 * MM
_WIDEST: Final = 30


def box_content_symbol(
    text: str, *, rule: BoxContentRule, stock: LabelSheet, dpi: int
) -> Matrix | None:
    """Return the code, as wide as the label allows; None for more contents than it holds."""
    least_dots = -(-rule.least_module * dpi // INCH)
    module = -(-least_dots * INCH // dpi)
    modules = stock.label[0] // module - 2 * PDF417_QUIET
    columns = next((n for n in range(_WIDEST, 0, -1) if pdf417_width(n) <= modules), None)
    if columns is None:
        return None
    try:
        rows = pdf417(text, columns=columns, level=rule.error_level)
    except SymbolError:
        return None
    left = (stock.label[0] - len(rows[0]) * module) // 2
    symbol = Matrix(left, 0, module, rows, rule.row_modules * module)
    return symbol if symbol.height <= stock.label[1] - _WORDS else None


def box_content_page(label: CartonLabel, symbol: Matrix, *, stock: LabelSheet) -> Page:
    """Return the page with the code that `box_content_symbol` made."""
    sheet = Column(x=MARGIN, y=MARGIN, width=stock.label[0] - 2 * MARGIN)
    sheet.write(both(_HEADING), CAPTION)
    sheet.write(label.shipment_id or "", *_SHIPMENT)
    sheet.write(f"{both(captions.CARTON)} {label.number} / {label.total}", *FIGURE)
    sheet.write(label.id, *STRONG)
    sheet.skip(GAP)
    sheet.marks.append(Matrix(symbol.x, sheet.y, symbol.module, symbol.rows, symbol.row_height))
    sheet.skip(symbol.height)
    rule(sheet)
    foot = stock.label[1] - MARGIN - 2 * CAPTION.leading
    write_contents(sheet, label, height=foot - GAP - sheet.y)
    note = Column(x=MARGIN, y=foot, width=sheet.width)
    note.write(_NO_LABEL.zh, CAPTION)
    note.write(_NO_LABEL.en, CAPTION)
    return Page(*stock.page, (*sheet.marks, *note.marks))
