"""What is kept of a token that somebody holds: sign-in, invitation, printed code."""

import hashlib


def token_hash(token: str) -> str:
    """Return the SHA-256 that is kept of `token`, so that a leaked table opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()
