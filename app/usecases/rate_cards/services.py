"""What tells one service of a forwarder from another, the same on every card of a sheet."""

import hashlib

from app.domain.naming import Name

#: What a line is from when the card does not say.
ANYWHERE = Name("Not stated", "未注明")


def service_code(*parts: str) -> str:
    """Return the code of the service that these words name; other words give another."""
    return f"r{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:11]}"


def origin_of(text: str) -> Name:
    """Return where goods are taken in, by the forwarder's own word."""
    return Name(text, text) if text else ANYWHERE
