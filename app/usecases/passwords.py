"""Passwords are kept as argon2id hashes only."""

from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST: Final = 10


@cache
def hasher() -> PasswordHasher:
    """Return the argon2id hasher: 19 MiB and 2 rounds (OWASP Password Storage Cheat Sheet)."""
    return PasswordHasher(memory_cost=19_456, time_cost=2, parallelism=1)


def matches(hashed: str, password: str) -> bool:
    """Return whether `password` is the one that was hashed."""
    try:
        return hasher().verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def nobody() -> str:
    """Return a hash that no password matches, so that unknown addresses cost the same time."""
    return hasher().hash("no account has this password")
