"""Why somebody cannot join a workspace, or leave it."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "member-account-known": msg(
        "%(email)s has an account already. Enter its password to join with it, or use another "
        "address."
    ),
    "member-already": msg("%(email)s works in %(workspace)s already. Leave the link to another."),
    "member-invitation-over": msg(
        "This invitation was used, withdrawn, or is older than seven days. Ask your colleague for "
        "a new link."
    ),
    "member-invitations-many": msg(
        "%(limit)s invitations are open. Withdraw one that is no longer needed first."
    ),
    "member-self": msg("You cannot remove yourself. Ask another owner to do it."),
    "member-unknown": msg("This person is no longer here. Reload the page."),
}
