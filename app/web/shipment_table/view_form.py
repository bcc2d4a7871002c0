"""What is asked of a saved view."""

from app.web import checks
from app.web.fields import CheckField, TextField
from app.web.forms import PageForm
from app.web.i18n import lazy


class ViewForm(PageForm):
    """A name for what the table shows, and whether everybody sees it."""

    id = "view"

    name = TextField(
        lazy("Name of the view"),
        [checks.Needed(lazy("Enter a name for the view")), checks.longest(60)],
        description=lazy("It becomes a tab above the table, for example: Late to Germany"),
    )
    shared = CheckField(lazy("Everybody in the workspace sees it"))
