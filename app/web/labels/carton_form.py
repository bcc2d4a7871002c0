"""What the labels page asks about carton labels: the stock, which cartons, and their marks."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from wtforms import Field

from app.catalogue.handling_marks import handling_marks
from app.domain.labelling.handling import HandlingMark
from app.domain.labelling.sheets import LabelKind
from app.domain.problems import Problem
from app.usecases.labels import LabelOrder
from app.web import checks
from app.web.fields import CheckField, ChoiceField, CountField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.labels.forms import offer_stock
from app.web.labels.kind_forms import DPI, FORMS
from app.web.rendering import said

_MOST_LAYERS: Final = 99


class CartonLabelsForm(PageForm):
    """On what carton labels are printed, which of them, and what is drawn on them."""

    id = "labels"

    carton_stock = ChoiceField(
        lazy("Label size"), [checks.Needed(lazy("Choose the size of the labels"))]
    )
    cartons = TextField(
        lazy("Which cartons"),
        [checks.optional()],
        description=lazy("For example 5-20, 33; all when empty"),
        render_kw={"autocomplete": "off"},
    )
    dpi = ChoiceField(
        lazy("Printer resolution"),
        [checks.Needed(lazy("Choose the resolution of the printer"))],
        choices=DPI,
        default="203",
    )
    carton_form = ChoiceField(lazy("File"), choices=FORMS, default="pdf")
    box_content = CheckField(
        lazy("Add a page with the code of the contents"),
        description=lazy("Instead of entering the contents of each box on the platform"),
    )

    def prepare(self) -> None:
        """Offer the rolls that carton labels are printed on."""
        offer_stock(self.carton_stock, LabelKind.CARTON)

    def order(self) -> LabelOrder:
        """Return what is asked for."""
        return LabelOrder(
            kind=LabelKind.CARTON,
            stock=self.carton_stock.data,
            dpi=int(self.dpi.data or 203),
            cartons=self.cartons.data or "",
            form=self.carton_form.data or "pdf",
            handling=self._handling(),
            box_content=bool(self.box_content.data),
        )

    @property
    def marks(self) -> list[Field]:
        """Return the fields of the handling marks."""
        return [self[_mark(code)] for code in handling_marks()]

    def _handling(self) -> tuple[str, ...]:
        given = {code: self[_mark(code)].data for code in handling_marks()}
        return tuple(
            code if data is True else f"{code}={data}" for code, data in given.items() if data
        )

    def take(self, problems: Iterable[Problem]) -> None:
        """Put what is said of the stock and the file at their fields."""
        places = {"sheet": "carton_stock", "format": "carton_form"}
        super().take(
            replace(problem, field=places.get(problem.field, problem.field)) for problem in problems
        )


def carton_labels_form() -> type[CartonLabelsForm]:
    """Return the form with a field for every handling mark of the catalogue."""
    fields = {_mark(code): _field(mark) for code, mark in handling_marks().items()}
    return type("CartonLabelsFormWithMarks", (CartonLabelsForm,), fields)


def _field(mark: HandlingMark) -> Field:
    if not mark.counted:
        return CheckField(said(mark.name))
    return CountField(
        said(mark.name),
        [checks.optional(), checks.positive, checks.at_most(_MOST_LAYERS)],
        description=lazy("Layers that may be stacked, the carton itself included"),
        render_kw={"inputmode": "numeric"},
    )


def _mark(code: str) -> str:
    return f"handling-{code}"
