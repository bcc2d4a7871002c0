"""What the labels page asks: the platform's carton ids, and how unit labels are printed.

These and the form of carton labels are one form element, so that a draft and the language switch
keep all of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from wtforms import Field

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.persistence.labels import LabelPrinter
from app.usecases.labels import MOST_LABELS, LabelOrder
from app.web import checks
from app.web.fields import ChoiceField, CountField, LinesField, NumberField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.labels.kind_forms import FORMS, offer_printers
from app.web.rendering import said

_MICROMETRES: Final = 1000


def offer_stock(field: ChoiceField, kind: LabelKind) -> None:
    """Offer the stock for labels of one kind; the usual one is chosen unless another was."""
    stock = label_sheets(kind)
    field.offer((code, said(sheet.name)) for code, sheet in stock.items())
    field.data = field.data or next(iter(stock))


class IdsForm(PageForm):
    """The platform's shipment number and its ids of the cartons."""

    id = "labels"

    shipment_id = TextField(
        lazy("Shipment number of the platform"),
        [checks.Needed(lazy("Copy the shipment number from the platform"))],
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
    carton_ids = LinesField(
        lazy("Carton ids"),
        [checks.Needed(lazy("Paste the carton ids that the platform shows"))],
        description=lazy("A range such as U000001-U000024, or a pasted list, in carton order"),
        render_kw={"rows": 4, "autocomplete": "off", "spellcheck": "false"},
    )


class UnitLabelsForm(PageForm):
    """On which sheet unit labels are printed, from which place, and how many of each SKU."""

    id = "labels"

    sheet = ChoiceField(lazy("Label sheet"), [checks.Needed(lazy("Choose the sheet of labels"))])
    start = CountField(
        lazy("First free place"),
        [checks.optional(), checks.positive],
        description=lazy("1 on a new sheet"),
        render_kw={"inputmode": "numeric"},
    )
    offset_x = NumberField(lazy("Shift right, mm"), [checks.optional()], places=2)
    offset_y = NumberField(
        lazy("Shift down, mm"),
        [checks.optional()],
        places=2,
        description=lazy("Minus shifts left or up"),
    )
    unit_form = ChoiceField(lazy("File"), choices=FORMS, default="pdf")
    printer = ChoiceField(
        lazy("Printer"), description=lazy("Its sheet, shift and stretch count before what is above")
    )

    def prepare(self, printers: Iterable[LabelPrinter]) -> None:
        """Offer the sheets and rolls that unit labels are printed on, and the printers."""
        offer_stock(self.sheet, LabelKind.FNSKU)
        offer_printers(self.printer, printers, kind=LabelKind.FNSKU)

    def order(self, units: Mapping[str, int]) -> LabelOrder:
        """Return what is asked for; `units` is how many of each SKU lie in the cartons."""
        asked = {sku: self.quantity(sku).data for sku in units}
        return LabelOrder(
            kind=LabelKind.FNSKU,
            stock=self.sheet.data,
            quantities={
                sku: units[sku] if count is None else count for sku, count in asked.items()
            },
            offset=(_micrometres(self.offset_x.data), _micrometres(self.offset_y.data)),
            start=self.start.data or 1,
            form=self.unit_form.data or "pdf",
            printer_id=int(self.printer.data) if self.printer.data else None,
        )

    def quantity(self, sku: str) -> Field:
        """Return the field that asks how many labels of one SKU are wanted."""
        return self[_quantity(sku)]

    def take(self, problems: Iterable[Problem]) -> None:
        """Put what is said of the shift at the first of its two fields, of the file at its own."""
        places = {"offset": "offset_x", "format": "unit_form"}
        super().take(
            replace(problem, field=places.get(problem.field, problem.field)) for problem in problems
        )


def unit_labels_form(units: Mapping[str, int]) -> type[UnitLabelsForm]:
    """Return the form that also asks for the labels of each SKU; empty is one for every unit."""
    fields = {
        _quantity(sku): CountField(
            lazy("Labels of %(sku)s", sku=sku),
            [checks.optional(), checks.at_least_zero, checks.at_most(MOST_LABELS)],
            render_kw={"inputmode": "numeric", "placeholder": str(count)},
        )
        for sku, count in units.items()
    }
    return type("UnitLabelsFormOfShipment", (UnitLabelsForm,), fields)


def _quantity(sku: str) -> str:
    return f"quantity-{sku.encode().hex()}"


def _micrometres(millimetres: Decimal | None) -> int:
    return int((millimetres or 0) * _MICROMETRES)
