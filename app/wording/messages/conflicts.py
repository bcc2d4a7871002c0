"""What is said when somebody else was quicker."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "plan-changed-meanwhile": msg(
        "Somebody changed the plan while you were reading. Read it once more, then lock it."
    ),
}
