"""What is asked when many shipments are changed at once: one thing, and its new value."""

from typing import Final

from app.domain.tracking.milestones import Classifier
from app.persistence.shipment_table.order import MILESTONES
from app.usecases.edit_shipments import LATEST, TEXTS, Value
from app.usecases.shipment_columns import COLUMNS
from app.web import checks
from app.web.fields import AnswerField, ChoiceField, DateField, LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy
from app.web.shipment_table.grid_rows import CLASSIFIERS

DAY: Final = "day"
ORDER: Final = "order"


class ChangeForm(PageForm):
    """One change of many shipments."""

    id = "change"

    what = AnswerField(
        lazy("What should change?"),
        [checks.Needed(lazy("Choose what should change"))],
        choices=(
            (DAY, lazy("A date on the way")),
            (LATEST, lazy("Latest arrival")),
            (ORDER, lazy("Forwarder order")),
            ("external", lazy("Platform's status")),
            ("note", lazy("Note")),
        ),
    )
    milestone = ChoiceField(
        lazy("Milestone"),
        [checks.Asked(lazy("Choose the milestone"), {"what": DAY})],
        choices=[("", lazy("Choose")), *((key, lazy(COLUMNS[key].heading)) for key in MILESTONES)],
    )
    classifier = ChoiceField(
        lazy("What do you know?"),
        [
            checks.Asked(
                lazy("Choose whether it happened, is expected, or is planned"), {"what": DAY}
            )
        ],
        choices=[(value.value, name) for value, name in CLASSIFIERS.values()],
        default=Classifier.ACTUAL.value,
    )
    day = DateField(
        lazy("Date at the place"),
        [checks.Asked(lazy("Enter the date at the place, for example 2026-11-28"), {"what": DAY})],
    )
    latest = DateField(
        lazy("New latest arrival"),
        [checks.optional()],
        description=lazy("Leave it empty to take the deadline away"),
    )
    number = TextField(
        lazy("Forwarder order number"),
        [
            checks.Asked(lazy("Enter the number of the forwarder's order"), {"what": ORDER}),
            checks.longest(40),
        ],
        description=lazy("All cartons of these shipments that are in no order yet go into it"),
    )
    forwarder = TextField(
        lazy("Forwarder"),
        [checks.Asked(lazy("Enter the forwarder"), {"what": ORDER}), checks.longest(120)],
    )
    external = TextField(
        lazy("New platform's status"),
        [checks.optional(), checks.longest(TEXTS["external"][1])],
        description=lazy("The platform's own word; leave it empty to clear it"),
    )
    note = LinesField(
        lazy("New note"),
        [checks.optional(), checks.longest(TEXTS["note"][1])],
        description=lazy("It replaces the note there is; leave it empty to clear it"),
    )

    @property
    def values(self) -> dict[str, Value]:
        """Return the new value by the key of the table's column."""
        if self.what.data == DAY:
            return {self.milestone.data: self.day.data}
        return {self.what.data: self[self.what.data].data}
