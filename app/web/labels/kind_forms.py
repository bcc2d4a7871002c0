"""What the page of each kind of label asks before it prints: of cartons, pallets and units."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from app.catalogue.gs1 import application_identifiers
from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.persistence.labels import LabelPrinter
from app.usecases.labels import LabelOrder
from app.web import checks
from app.web.fields import ChoiceField, CountField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said

FORMS: Final = (("pdf", "PDF"), ("zpl", "ZPL"))
DPI: Final = (("203", "203 dpi"), ("300", "300 dpi"))
#: Typed values of a logistic label, by identifier; all else is known.
TYPED: Final = ("400", "401", "402", "410", "10", "15", "17")


class KindForm(PageForm):
    """What every kind asks: the stock, and what kind of file."""

    id = "labels"
    kind: LabelKind

    stock = ChoiceField(lazy("Label size"), [checks.Needed(lazy("Choose the size of the labels"))])
    form = ChoiceField(lazy("File"), choices=FORMS, default="pdf")
    dpi = ChoiceField(lazy("Printer resolution"), choices=DPI, default="203")

    def prepare(self, printers: Iterable[LabelPrinter]) -> None:
        """Offer the stock of the kind, and the printers that have one."""
        del printers
        stock = label_sheets(self.kind)
        self.stock.offer((code, said(sheet.name)) for code, sheet in stock.items())
        self.stock.data = self.stock.data or next(iter(stock))

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return LabelOrder(
            kind=self.kind,
            stock=self.stock.data,
            form=self.form.data or "pdf",
            dpi=int(self.dpi.data or 203),
        )

    @property
    def further(self) -> list[Any]:
        """Return the fields that only some kinds have, in the order of the page."""
        names = ("cartons", "copies", "start", "printer")
        return [self[name] for name in names if name in self]

    @property
    def calibrated(self) -> bool:
        """Return whether the kind is printed on sheets that a printer may be calibrated for."""
        return "printer" in self

    def take(self, problems: Iterable[Problem]) -> None:
        """Put what is said of sheet and format at the fields that ask them."""
        places = {"sheet": "stock", "format": "form"}
        super().take(
            replace(problem, field=places.get(problem.field, problem.field)) for problem in problems
        )


class CartonRangeForm(KindForm):
    """A kind of which each label is of a carton, or of a pallet with cartons."""

    cartons = TextField(
        lazy("Which cartons"),
        [checks.optional()],
        description=lazy("For example 5-20, 33; all when empty"),
        render_kw={"autocomplete": "off"},
    )

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return replace(super().order(), cartons=self.cartons.data or "")


class PalletForm(CartonRangeForm):
    """Pallet labels."""

    kind = LabelKind.PALLET


class EntryForm(CartonRangeForm):
    """The forwarder's entry marks."""

    kind = LabelKind.ENTRY


class LogisticForm(CartonRangeForm):
    """GS1 labels: how many of each, and what is encoded beside what is known."""

    kind = LabelKind.SSCC

    copies = CountField(
        lazy("Labels of each unit"),
        [checks.optional(), checks.positive, checks.at_most(4)],
        default=2,
        description=lazy("GS1 advises two, on sides that meet"),
        render_kw={"inputmode": "numeric"},
    )

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        elements = {code: self[_element(code)].data for code in TYPED}
        return replace(
            super().order(),
            copies=self.copies.data or 1,
            elements={code: value for code, value in elements.items() if value},
        )

    @property
    def elements(self) -> list[Any]:
        """Return the fields of the values that may be typed."""
        return [self[_element(code)] for code in TYPED]


def offer_printers(
    field: ChoiceField, printers: Iterable[LabelPrinter], *, kind: LabelKind
) -> None:
    """Offer the printers whose stock suits the kind, and none first."""
    stock = label_sheets(kind)
    fitting = [each for each in printers if each.sheet or each.stock in stock]
    field.offer([("", lazy("As it comes")), *((str(each.id), each.name) for each in fitting)])


def _element(code: str) -> str:
    return f"ai_{code}"


def logistic_form() -> type[LogisticForm]:
    """Return the form that also asks for the values that may be typed."""
    identifiers = application_identifiers()
    fields = {
        _element(code): TextField(
            f"({code}) {said(identifiers[code].name)}",
            [checks.optional()],
            render_kw={"autocomplete": "off", "spellcheck": "false"},
        )
        for code in TYPED
    }
    return type("LogisticFormOfToday", (LogisticForm,), fields)
