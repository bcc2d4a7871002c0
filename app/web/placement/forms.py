"""What is asked of a split: the pasted placement; and of a move: which cartons, where to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from wtforms.widgets import TextArea

from app.domain.problems import Problem
from app.persistence.plans import Shipment
from app.web import checks
from app.web.fields import ChoiceField, TextField
from app.web.forms import PageForm
from app.web.grid import Sheet
from app.web.i18n import _, lazy
from app.web.placement.lines import COLUMNS, Placement


class PastedField(TextField):
    """Text as it was pasted: blank cells at the beginning of a line are cells too."""

    widget = TextArea()

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the text untouched."""
        self.data = str(valuelist[0]) if valuelist else ""


class PlacementForm(PageForm):
    """The placement as pasted; refused cells are named in the summary by line and column."""

    id = "placement"

    text = PastedField(
        lazy("Placement"),
        [checks.Needed(lazy("Paste the placement first"))],
        description=lazy(
            "Headings in Chinese or English sort the columns. Without them: shipment number, "
            "Reference ID, warehouse, SKU, quantity; or shipment number, warehouse, cartons."
        ),
        render_kw={"rows": 8, "spellcheck": "false", "autocomplete": "off"},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sheet = Sheet(COLUMNS)

    def show(self, placement: Placement, problems: Iterable[Problem]) -> None:
        """Put what is wrong with the lines at their cells, or above all."""
        self.sheet = Sheet(COLUMNS, placement.rows)
        self.sheet.take(problems)
        self.general_errors += self.sheet.general_errors

    @property
    def failed(self) -> bool:
        """Return whether anything was refused."""
        return super().failed or self.sheet.failed

    def fields_in_error(self) -> Iterator[tuple[Any, str]]:
        """Yield the refused field, then each refused cell with its sentence."""
        yield from super().fields_in_error()
        yield from self.sheet.fields_in_error()


class MoveForm(PageForm):
    """Which cartons of one shipment go to which other."""

    id = "move"

    source = ChoiceField(
        lazy("From shipment"), [checks.Needed(lazy("Choose where the cartons are"))]
    )
    cartons = TextField(
        lazy("Carton numbers"),
        [checks.Needed(lazy("Enter the numbers of the cartons"))],
        description=lazy("For example 5-20, 23"),
        render_kw={"autocomplete": "off", "inputmode": "numeric"},
    )
    target = ChoiceField(lazy("To shipment"), [checks.Needed(lazy("Choose where the cartons go"))])

    def prepare(self, shipments: Iterable[Shipment]) -> None:
        """Offer the shipments that are open."""
        offered = [(str(each.number), shipment_word(each)) for each in shipments]
        self.source.offer(offered)
        self.target.offer(offered)


def shipment_word(shipment: Shipment) -> str:
    """Return how a choice names a shipment: its number in the plan, and where it goes."""
    place = shipment.warehouse_code or shipment.city
    return " · ".join(filter(None, (_("Shipment %(number)s", number=shipment.number), place)))
