"""What is said when an account cannot be opened."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "account-email-taken": msg(
        "%(email)s already has an account. Sign in with it, or use another address."
    ),
}
