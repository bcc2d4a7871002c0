"""What an import is of: its fields, and how its rows become rows of the database."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Self

from sqlalchemy.orm import Session

from app.domain.units import Units
from app.usecases.importing.cells import Row
from app.usecases.importing.fields import Field


class Standing(StrEnum):
    """What becomes of a row: a new thing, a change to a kept one, or nothing."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Whose import it is: the units and currency of bare figures, today, and the person."""

    units: Units
    currency: str
    today: date
    person_id: int | None

    def dump(self) -> dict[str, str]:
        """Return the setting as a job's payload holds it; the person is known to the job."""
        return {
            "units": self.units.value,
            "currency": self.currency,
            "today": self.today.isoformat(),
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any], *, person_id: int | None) -> Self:
        """Return what `dump` wrote."""
        return cls(
            units=Units(kept["units"]),
            currency=kept["currency"],
            today=date.fromisoformat(kept["today"]),
            person_id=person_id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One figure that a row would change: the field, and what was kept until now."""

    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Rows held against what is kept; their problems stand in the rows themselves.

    `write` adds and changes everything in the session, commits nothing, and returns the things
    it touched as (subject, name) for links.
    """

    standing: Mapping[int, Standing]
    changes: Mapping[int, Sequence[Change]] = field(default_factory=dict)
    write: Callable[[], Sequence[tuple[str, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportKind:
    """One kind of import; `title` and `purpose` are sentences marked by `msg`."""

    code: str
    title: str
    purpose: str
    fields: Callable[[Session], Sequence[Field]]
    prepare: Callable[[Session, Sequence[Row], Setting], Prepared]
