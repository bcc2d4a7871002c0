"""Why no demo is opened right now."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "demo-full": msg(
        "%(limit)s demos are open right now, and no more are opened. Sign up, which takes two "
        "minutes, or come back later: each demo ends by itself."
    ),
    "demo-often": msg(
        "%(limit)s demos were opened from your network within an hour. Come back in an hour, or "
        "sign up, which takes two minutes."
    ),
}
