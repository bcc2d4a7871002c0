"""Why an act cannot be taken back."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "undo-changed": msg(
        "“%(what)s” was changed after that, so it stays as it is now. Look at it and change by "
        "hand what should be different."
    ),
    "undo-clash": msg(
        "Something entered since then stands in the way, so nothing was taken back. Look at the "
        "page and change by hand what should be different."
    ),
    "undo-done": msg("This was taken back already. Nothing was changed again."),
    "undo-in-use": msg(
        "“%(what)s” uses what was made then, so it stays. Take it out there first, then try again."
    ),
    "undo-late": msg(
        "This can be taken back for ten minutes only, and they are over. Change by hand what "
        "should be different."
    ),
    "undo-unknown": msg("There is nothing to take back here. Look at the recent changes."),
}
