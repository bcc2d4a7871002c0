"""What is asked of a platform's labels: the PDF, and how its labels are wanted."""

from typing import Final

from wtforms import FileField

from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.platform import Order
from app.domain.labelling.sheets import LabelKind
from app.web import checks
from app.web.fields import AnswerField, CheckField, ChoiceField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said

_ORDERS: Final = ((Order.CARTON, lazy("Carton number")), (Order.SKU, lazy("SKU, then carton")))


class LabelFileForm(PageForm):
    """The platform's PDF."""

    id = "upload"

    file = FileField(
        lazy("Label PDF"),
        description=lazy("PDF, at most 60 MB and 4,000 pages; one or several labels to a page"),
        render_kw={"accept": ".pdf,application/pdf"},
    )


class SortForm(PageForm):
    """How the labels follow each other, on what, and what is added."""

    id = "sort"

    order = AnswerField(
        lazy("Order of the labels"),
        [checks.Needed(lazy("Choose the order of the labels"))],
        choices=_ORDERS,
        default=Order.CARTON.value,
    )
    paper = ChoiceField(lazy("Paper"), [checks.optional()])
    strip = CheckField(lazy("Add own SKU, Chinese name and carton number outside the codes"))
    split = CheckField(lazy("One PDF for each supplier, in a ZIP"))

    def prepare(self) -> None:
        """Offer the rolls for carton labels, and each label's own size."""
        own = ("", lazy("Each label's own size"))
        stock = label_sheets(LabelKind.CARTON)
        self.paper.offer([own, *((code, said(sheet.name)) for code, sheet in stock.items())])


class ContentsForm(PageForm):
    """Amazon's workbook for what lies in which carton."""

    id = "contents"

    file = FileField(
        lazy("Amazon's workbook"),
        description=lazy("The XLSX that Amazon offers under box content information"),
        render_kw={"accept": ".xlsx"},
    )
