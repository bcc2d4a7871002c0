"""What is asked of who invites, and of who joins."""

from app.web import checks
from app.web.account.forms import SignUpForm
from app.web.fields import TextField
from app.web.forms import PageForm
from app.web.i18n import lazy


class InviteForm(PageForm):
    """Whom the link is for."""

    id = "invite"

    name = TextField(
        lazy("Who is invited"),
        [checks.Needed(lazy("Enter who is invited")), checks.longest(120)],
        description=lazy("Only for your list, so that you know later whose link it was"),
        render_kw={"autocomplete": "off"},
    )


class JoinForm(PageForm):
    """A colleague's own account."""

    id = "join"

    name = SignUpForm.name
    email = SignUpForm.email
    password = SignUpForm.password
    language = SignUpForm.language
    time_zone = SignUpForm.time_zone
