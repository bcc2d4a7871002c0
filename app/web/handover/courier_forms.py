"""The pasted table of courier numbers, as the person sees it in the field."""

from collections.abc import Sequence
from typing import Any, ClassVar

from app.domain.reading.text import clean
from app.web import checks
from app.web.fields import LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy


class TableField(LinesField):
    """Lines of cells: each cell is cleaned, an empty first one stays."""

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the lines with their tabs."""
        lines = str(valuelist[0]).splitlines() if valuelist else []
        self.data = "\n".join("\t".join(map(clean, line.split("\t"))) for line in lines)


class PasteForm(PageForm):
    """A table of carton and courier number, and the courier of lines that name none."""

    id: ClassVar[str] = "couriers"

    text = TableField(
        lazy("Carton and courier number"),
        [checks.Needed(lazy("Paste the table, one carton a line"))],
        description=lazy(
            "One line each, copied from a spreadsheet or typed. The carton by its number or by the "
            "id on its label; lines of several shipments may be mixed."
        ),
        render_kw={"rows": 10, "autocomplete": "off", "spellcheck": "false"},
    )
    courier = TextField(
        lazy("Courier"),
        [checks.optional(), checks.longest(40)],
        description=lazy("For example UPS; for lines that name none"),
    )
