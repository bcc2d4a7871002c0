"""Going back to an earlier import, taking one up again, removing one: and what answers then."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.tables.tariffs import TariffSchedule
from app.usecases.tariff_imports import keeping
from app.usecases.tariff_imports.listing import KeptImport, kept_import
from app.usecases.tariff_imports.telling import sentence
from app.wording.translations import msg

_TAKEN_OUT: Final = msg("No. %(number)s is no longer in use. It is kept.")
_TAKEN_UP: Final = msg("No. %(number)s is in use.")
_REMOVED: Final = msg("No. %(number)s is removed.")
_ANSWERS: Final = msg("For %(country)s now answers:")
_BUNDLED: Final = msg("For %(country)s now answers what is bundled, if anything.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What was done to import `number`, and what answers for its country now."""

    done: str
    number: int
    country: str
    answering: tuple[KeptImport, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """Yield what was done, and what is in use now, uppermost first."""
        yield sentence(self.done, language, number=str(self.number))
        yield sentence(_ANSWERS if self.answering else _BUNDLED, language, country=self.country)
        for each in self.answering:
            yield each.line(language)

    def document(self) -> Mapping[str, object]:
        """Return the same, ready for JSON."""
        return {
            "number": self.number,
            "country": self.country,
            "in_use": [each.document() for each in self.answering],
        }


def back(session: Session, country: str) -> Returned | Problem:
    """Take the latest import of a country out of use."""
    return _told(session, keeping.go_back(session, country.upper()), done=_TAKEN_OUT)


def use(session: Session, number: int) -> Returned | Problem:
    """Put a kept import in use again."""
    return _told(session, keeping.use_again(session, number), done=_TAKEN_UP)


def remove(session: Session, number: int) -> Returned | Problem:
    """Delete an import with its rows."""
    return _told(session, keeping.remove(session, number), done=_REMOVED)


def _told(session: Session, found: TariffSchedule | Problem, *, done: str) -> Returned | Problem:
    if isinstance(found, Problem):
        return found
    stack = tariffs.in_use(session, countries=[found.country]).get(found.country, ())
    return Returned(
        done=done,
        number=found.id,
        country=found.country,
        answering=tuple(kept_import(each, used=True) for each in stack),
    )
