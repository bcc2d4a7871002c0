"""What is asked of a printer; lengths are millimetres, kept as micrometres."""

from decimal import Decimal
from typing import Any, Final

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.measured import KINDS, Measurements
from app.domain.labelling.sheets import RULE
from app.persistence.labels import LabelPrinter
from app.usecases.label_prints.printers import Details
from app.web import checks
from app.web.fields import AnswerField, ChoiceField, CountField, NumberField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said

KNOWN: Final = "known"
MEASURED: Final = "measured"
_MICROMETRES: Final = 1000
_ON_KNOWN: Final = {"sheet": KNOWN}
_ON_MEASURED: Final = {"sheet": MEASURED}
#: What is measured across and down, each a pair of fields.
PAIRS: Final = ("page", "label", "grid", "corner", "pitch")


def _asked(*, needed: bool = True) -> list[Any]:
    if not needed:
        return [checks.optional()]
    return [checks.Asked(lazy("Measure this in millimetres"), _ON_MEASURED)]


class PrinterForm(PageForm):
    """One printer with one stock, as its test page came out."""

    id = "printer"

    name = TextField(
        lazy("Name"),
        [checks.Needed(lazy("Enter a name for the printer and its stock")), checks.longest(80)],
        description=lazy("For example the printer and the sheet in it"),
    )
    sheet = AnswerField(
        lazy("Which labels are in it?"),
        [checks.Needed(lazy("Choose which labels are in the printer"))],
        choices=[
            (KNOWN, lazy("A sheet or roll from the list")),
            (MEASURED, lazy("A sheet that I measure myself")),
        ],
    )
    stock = ChoiceField(lazy("Label sheet"), [checks.Asked(lazy("Choose the sheet"), _ON_KNOWN)])
    page_x = NumberField(lazy("Page width, mm"), _asked(), places=3)
    page_y = NumberField(lazy("Page height, mm"), _asked(), places=3)
    label_x = NumberField(lazy("Label width, mm"), _asked(), places=3)
    label_y = NumberField(lazy("Label height, mm"), _asked(), places=3)
    grid_x = CountField(lazy("Labels across"), _asked())
    grid_y = CountField(lazy("Labels down"), _asked())
    corner_x = NumberField(lazy("Left edge to the first label, mm"), _asked(), places=3)
    corner_y = NumberField(lazy("Top edge to the first label, mm"), _asked(), places=3)
    pitch_x = NumberField(lazy("From label to label across, mm"), _asked(needed=False), places=3)
    pitch_y = NumberField(lazy("From label to label down, mm"), _asked(needed=False), places=3)
    offset_x = NumberField(lazy("Shift right, mm"), [checks.optional()], places=2)
    offset_y = NumberField(
        lazy("Shift down, mm"),
        [checks.optional()],
        places=2,
        description=lazy("Minus shifts left or up"),
    )
    rule_x = NumberField(
        lazy("Printed length of the rule across, mm"),
        [checks.optional()],
        places=2,
        description=lazy("100 on a true printer"),
    )
    rule_y = NumberField(lazy("Printed length of the rule down, mm"), [checks.optional()], places=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stock = {code: each for kind in KINDS for code, each in label_sheets(kind).items()}
        self.stock.offer((code, said(sheet.name)) for code, sheet in stock.items())

    @property
    def details(self) -> Details:
        """Return what is entered."""
        measured = self.sheet.data == MEASURED
        return Details(
            name=self.name.data,
            stock="" if measured else self.stock.data,
            offset=self._pair("offset"),
            rules=self._pair("rule", default=RULE),
            sheet=self._measurements() if measured else None,
        )

    def _measurements(self) -> Measurements:
        pairs = {name: self._pair(name) for name in PAIRS if name != "grid"}
        return Measurements(grid=(self.grid_x.data or 1, self.grid_y.data or 1), **pairs)

    def _pair(self, name: str, *, default: int = 0) -> tuple[int, int]:
        x, y = (self[f"{name}_{axis}"].data for axis in "xy")
        return _micrometres(x, default), _micrometres(y, default)


def _micrometres(millimetres: Decimal | None, default: int) -> int:
    return default if millimetres is None else int(millimetres * _MICROMETRES)


def _millimetres(micrometres: int) -> Decimal:
    return Decimal(micrometres) / _MICROMETRES


def values_of(printer: LabelPrinter | None) -> dict[str, Any]:
    """Return the entries of a saved printer."""
    if printer is None:
        return {"sheet": KNOWN}
    found = Details.of(printer)
    values: dict[str, Any] = {"name": found.name, "stock": found.stock, "sheet": KNOWN}
    pairs = {"offset": found.offset, "rule": found.rules}
    if found.sheet is not None:
        values["sheet"] = MEASURED
        values |= dict(zip(("grid_x", "grid_y"), found.sheet.grid, strict=True))
        pairs |= {name: getattr(found.sheet, name) for name in PAIRS if name != "grid"}
    for name, pair in pairs.items():
        for axis, length in zip("xy", pair, strict=True):
            values[f"{name}_{axis}"] = _millimetres(length)
    return values
