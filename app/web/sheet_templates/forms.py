"""What is asked of a workbook: whose it is, where its table stands, what goes into a place."""

from collections.abc import Mapping
from typing import Any, Final

from wtforms import FileField, HiddenField

from app.catalogue.sheet_facts import sheet_facts
from app.domain.paperwork.sheet_map import SheetMap
from app.domain.paperwork.sheet_rows import RowKind
from app.persistence.materials import SheetTemplate
from app.persistence.partners import PARTNERS
from app.usecases.sheet_templates.keeping import Heading, Table
from app.web import checks
from app.web.database import database
from app.web.fields import ChoiceField, CountField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.rendering import said, written

_NAME: Final = 80

#: Of what a table has one row each, in words.
ROWS: Final[Mapping[RowKind, Any]] = {
    RowKind.GOODS: lazy("One row a product"),
    RowKind.CARTON_ROWS: lazy("One row for like cartons"),
    RowKind.CARTONS: lazy("One row a carton"),
    RowKind.CONTENTS: lazy("One row for each product in a carton"),
}


class HeadingForm(PageForm):
    """What the workbook is called, and whose it is."""

    id = "heading"

    name = TextField(
        lazy("Name of the template"),
        [checks.Needed(lazy("Give the template a name")), checks.longest(_NAME)],
    )
    partner_id = ChoiceField(
        lazy("Forwarder or broker"),
        [checks.optional()],
        description=lazy("Without one it is offered for everybody"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partners = ((str(each.id), written(each, "name")) for each in PARTNERS.in_use(database()))
        self.partner_id.offer([("", lazy("For everybody")), *partners])

    @property
    def heading(self) -> Heading:
        """Return what is entered."""
        partner = self.partner_id.data
        return Heading(name=self.name.data, partner_id=int(partner) if partner else None)


class UploadForm(HeadingForm):
    """A workbook that is new here."""

    id = "upload"

    file = FileField(
        lazy("The workbook, as you got it"),
        description=lazy("XLSX, at most 10 MB"),
        render_kw={"accept": ".xlsx"},
    )


class FileForm(PageForm):
    """A newer workbook in the place of the kept one."""

    id = "newer"

    file = FileField(
        lazy("Newer workbook"),
        description=lazy("What goes where stays as it is"),
        render_kw={"accept": ".xlsx"},
    )


class TableForm(PageForm):
    """Where the table stands, and what its rows are of."""

    id = "table"

    rows = ChoiceField(lazy("The table has"), [checks.optional()])
    first_row = CountField(
        lazy("First row"), [checks.Needed(lazy("Enter the row")), checks.positive]
    )
    last_row = CountField(
        lazy("Last row"),
        [checks.Needed(lazy("Enter the row")), checks.positive],
        description=lazy("Rows are added below it as needed; they look like it"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = ((kind.value, name) for kind, name in ROWS.items())
        self.rows.offer([("", lazy("No table, single cells only")), *kinds])

    @property
    def table(self) -> Table:
        """Return what is entered."""
        rows = RowKind(self.rows.data) if self.rows.data else None
        return Table(rows=rows, first_row=self.first_row.data, last_row=self.last_row.data)


class PlaceForm(PageForm):
    """What goes into the cell or column that was clicked."""

    id = "choose"

    place = HiddenField()
    fact = ChoiceField(lazy("What goes here"), [checks.optional()])

    def prepare(self, place: str, sheet_map: SheetMap) -> None:
        """Offer the facts that fit: those of rows for a column, those of the shipment for both."""
        kind = sheet_map.rows if place.isalpha() else None
        fitting = (each for each in sheet_facts().values() if each.fits(kind))
        self.place.data = place
        self.fact.offer(
            [("", lazy("Nothing; leave it as it is")), *((f.code, said(f.name)) for f in fitting)]
        )
        kept = sheet_map.columns if place.isalpha() else sheet_map.cells
        if not self.sent:
            self.fact.data = kept.get(place, "")


def heading_values(template: SheetTemplate) -> dict[str, Any]:
    """Return what the form of the heading says of a kept workbook."""
    partner = template.partner_id
    return {"name": template.name, "partner_id": str(partner) if partner else ""}


def table_values(sheet_map: SheetMap) -> dict[str, Any]:
    """Return what the form of the table says of a kept map."""
    return {
        "rows": sheet_map.rows.value if sheet_map.rows else "",
        "first_row": sheet_map.first_row,
        "last_row": sheet_map.last_row,
    }
