"""Which labels are wanted, and on what: what pages and `sampan labels` ask for."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Self

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import Calibration, LabelKind, LabelSheet
from app.domain.problems import Problem

PDF: Final = "pdf"
ZPL: Final = "zpl"
FORMS: Final = (PDF, ZPL)
RESOLUTIONS: Final = (203, 300)
#: More labels than this in one file is a slip of the hand, and minutes of printing.
MOST_LABELS: Final = 20_000
FARTHEST_OFFSET: Final = 20_000
#: How much longer or shorter than it should be a printed rule may be, in thousandths.
MOST_STRETCH: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelOrder:
    """Which labels are wanted, and on what.

    `stock` is the code of a label sheet or roll, the usual one when None, unless `measured` is a
    sheet somebody measured. `cartons` is "5-20, 33", all when empty; `quantities` is labels by SKU,
    one for every unit when None; `copies` is how many of each label, or of the only one. `start` is
    the first unused place of a sheet. `ssccs` are the numbers of units by key, `elements` values by
    application identifier. `handling` are codes of handling marks for cartons, "stacking-limit=5"
    with the layers; `box_content` adds a page with the code of what is in each carton. `wording`,
    `bag`, `un_numbers` and `phone` are what notices say. `print_number` is printed small where it
    is told.
    """

    kind: str = LabelKind.CARTON
    form: str = PDF
    stock: str | None = None
    dpi: int = 203
    cartons: str = ""
    quantities: Mapping[str, int] | None = None
    copies: int = 1
    offset: tuple[int, int] = (0, 0)
    rules: tuple[int, int] = Calibration().measured
    start: int = 1
    measured: LabelSheet | None = None
    printer_id: int | None = None
    ssccs: Mapping[str, str] = field(default_factory=dict)
    elements: Mapping[str, str] = field(default_factory=dict)
    handling: tuple[str, ...] = ()
    box_content: bool = False
    wording: str = ""
    bag: str = ""
    un_numbers: tuple[str, ...] = ()
    phone: str = ""
    print_number: int | None = None

    @property
    def calibration(self) -> Calibration:
        """Return how the printer prints."""
        return Calibration(offset=self.offset, measured=self.rules)

    def dump(self) -> dict[str, Any]:
        """Return the order as JSON keeps it, without what its printer says."""
        return asdict(replace(self, measured=None))

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> Self:
        """Return what `dump` wrote."""
        lists = {name: tuple(kept[name]) for name in ("offset", "rules", "un_numbers", "handling")}
        return cls(**{**kept, **lists})


def stock_of(order: LabelOrder, kind: LabelKind) -> LabelSheet | Problem:
    """Return what is printed on; a printer that speaks ZPL takes one label at a time."""
    offered = label_sheets(kind)
    single = [code for code, stock in offered.items() if stock.count == 1]
    usual = (single if order.form == ZPL else list(offered))[0]
    stock = order.measured or offered.get(order.stock or usual)
    if stock is None:
        params = {"stock": order.stock, "offered": list(offered)}
        return Problem("label-stock-unknown", "sheet", params)
    if order.form == ZPL and stock.count > 1:
        return Problem("label-zpl-needs-roll", "sheet", {"stock": stock.name})
    return stock


def order_problems(order: LabelOrder) -> list[Problem]:
    """Return why an order cannot be met whatever the shipment."""
    if order.form not in FORMS:
        params = {"format": order.form, "offered": list(FORMS)}
        return [Problem("label-format-unknown", "format", params)]
    if order.kind not in list(LabelKind):
        kinds = [kind.value for kind in LabelKind]
        return [Problem("label-kind-unknown", "kind", {"kind": order.kind, "kinds": kinds})]
    if order.dpi not in RESOLUTIONS:
        offered = {"dpi": order.dpi, "offered": list(RESOLUTIONS)}
        return [Problem("label-dpi-unknown", "dpi", offered)]
    return []


def too_many(count: int, *, field: str) -> list[Problem]:
    """Return the refusal of more labels than one file holds."""
    if count <= MOST_LABELS:
        return []
    return [Problem("label-too-many", field, {"count": count, "limit": MOST_LABELS})]


def placing_problems(order: LabelOrder, stock: LabelSheet) -> list[Problem]:
    """Return why labels cannot be laid out as asked: the first place, and the calibration."""
    problems = []
    if not 1 <= order.start <= stock.count:
        problems.append(Problem("label-start-outside", "start", {"limit": stock.count}))
    if max(map(abs, order.offset)) > FARTHEST_OFFSET:
        limit = f"{FARTHEST_OFFSET // 1000} mm"
        problems.append(Problem("label-offset-too-far", "offset", {"limit": limit}))
    return problems
