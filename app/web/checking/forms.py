"""Why a locked plan is opened again."""

from app.web import checks
from app.web.fields import TextField
from app.web.forms import PageForm
from app.web.i18n import lazy


class ReopenForm(PageForm):
    """The reason, kept in the plan's history."""

    id = "reopen"

    reason = TextField(
        lazy("Why is it reopened?"),
        [
            checks.Needed(
                lazy("Say in a few words why, for example: 12 units short at the factory")
            ),
            checks.longest(200),
        ],
    )
