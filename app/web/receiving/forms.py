"""What the receiving page asks beside its grid: day and note, the platform's word, the closing."""

from typing import Final

from wtforms import Field, Form

from app.web import checks
from app.web.fields import DateField, LinesField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy


class AskedByUseCase:
    """Marks a field as one to be answered; whether it must be is for the use case to say."""

    field_flags: Final = {"required": True}

    def __call__(self, _form: Form, _field: Field) -> None:
        """Accept any answer."""


class ReportForm(PageForm):
    """Since when the figures of the grid hold, and what is to be said about them."""

    id = "grid"

    counted_on = DateField(
        lazy("Counted by the end of"),
        [checks.Needed(lazy("Enter the day of the warehouse's figures"))],
        render_kw={"autocomplete": "off"},
    )
    note = TextField(lazy("Note"), [checks.optional(), checks.longest(240)])


class StatusForm(PageForm):
    """The platform's own word for where the shipment stands."""

    id = "status"

    external_status = TextField(
        lazy("Status at the platform"),
        [checks.optional(), checks.longest(60)],
        description=lazy("As it stands there, for example RECEIVING"),
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )


class CloseForm(PageForm):
    """Why a shipment is closed as it is, and what was learned.

    The reason is asked only where there is a difference, and the use case holds people to it.
    """

    id = "close"

    reason = TextField(
        lazy("Why is it closed with a difference?"), [AskedByUseCase(), checks.longest(240)]
    )
    lesson = LinesField(
        lazy("What to do differently next time"),
        [checks.optional(), checks.longest(400)],
        description=lazy("Shown on the next plans to this warehouse or programme"),
        render_kw={"rows": 3},
    )


class ReopenForm(PageForm):
    """Why a closed shipment is opened again."""

    id = "reopen"

    reason = TextField(
        lazy("Why is the shipment reopened?"),
        [
            checks.Needed(
                lazy("Say in a few words why, for example: the warehouse found two cartons")
            ),
            checks.longest(240),
        ],
    )
