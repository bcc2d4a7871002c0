"""What somebody asks for who imports a schedule."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.catalogue.tariffs.schedules import EUROPEAN_UNION
from app.connectors.tariffs.recognition import FORMS as READ
from app.domain.problems import Problem
from app.usecases.landed_cost import destinations

#: The forms that can be named where the content is not to decide.
FORMS: Final = tuple(READ)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """A file, or a folder of our own form, and what is stated beside it.

    `partial` says whether only the file's own codes change; None where that is left to be seen.
    """

    path: Path
    country: str | None = None
    form: str | None = None
    name: str | None = None
    vintage: date | None = None
    partial: bool | None = None
    dry_run: bool = False


def known_countries() -> tuple[str, ...]:
    """Return the countries whose schedules count: the destinations, and the EU for its members."""
    return tuple(sorted({*destinations(), EUROPEAN_UNION}))


def country_problem(country: str) -> Problem | None:
    """Return why nothing is known by that name."""
    if country in known_countries():
        return None
    known = ", ".join(known_countries())
    return Problem("tariff-country-unknown", "country", {"country": country, "known": known})
