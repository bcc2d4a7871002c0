"""Why somebody cannot join a workspace, or leave it."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
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
