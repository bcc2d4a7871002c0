"""Selling platforms and their sites, to which stores belong."""

from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One national site of a platform; `code` is unique over all platforms."""

    code: str
    country: str
    domain: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A place where stores sell. Without `sites` it sells wherever its owner likes."""

    code: str
    name: Name
    sites: tuple[Site, ...]
    sources: tuple[Source, ...]
