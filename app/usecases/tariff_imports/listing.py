"""The schedules imported so far, and which of them answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from app.domain.naming import Language
from app.persistence import tariffs
from app.persistence.tables.tariffs import TariffSchedule
from app.usecases.tariff_imports.telling import sentence
from app.wording.translations import msg


class Use(StrEnum):
    """Whether an import answers: for all codes, for its own only, or not at all."""

    WHOLE = "in use"
    PARTIAL = "in use for its codes"
    KEPT = "kept"


_USES: Final[Mapping[Use, str]] = {
    Use.WHOLE: msg("in use"),
    Use.PARTIAL: msg("in use for its own codes"),
    Use.KEPT: msg("kept, not in use"),
}
_NONE: Final = msg("Nothing is imported: the bundled tariffs answer.")
_LINE: Final = msg(
    "No. %(number)s · %(country)s · %(name)s · in force on %(vintage)s · %(rows)s rows · imported "
    "on %(day)s from %(file)s · %(use)s"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptImport:
    """One import: `number` is what the commands call it by, `changes` what it changed, counted."""

    number: int
    country: str
    name: str
    vintage: date
    rows: int
    imported_on: date
    file_name: str
    use: Use
    changes: Mapping[str, int]

    def line(self, language: Language) -> str:
        """Return it as one line of text."""
        return sentence(
            _LINE,
            language,
            number=str(self.number),
            country=self.country,
            name=self.name,
            vintage=self.vintage,
            rows=self.rows,
            day=self.imported_on,
            file=self.file_name,
            use=sentence(_USES[self.use], language),
        )

    def document(self) -> Mapping[str, object]:
        """Return it ready for JSON."""
        return {
            "number": self.number,
            "country": self.country,
            "name": self.name,
            "vintage": self.vintage.isoformat(),
            "rows": self.rows,
            "imported_on": self.imported_on.isoformat(),
            "file": self.file_name,
            "use": self.use.value,
            "changes": dict(self.changes),
        }


@dataclass(frozen=True, slots=True)
class Listing:
    """All imports, by country, the newest first."""

    imports: tuple[KeptImport, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """Yield one line an import."""
        if not self.imports:
            yield sentence(_NONE, language)
        for each in self.imports:
            yield each.line(language)

    def document(self) -> Mapping[str, object]:
        """Return the list ready for JSON."""
        return {"imports": [each.document() for each in self.imports]}


def list_imports(session: Session | None) -> Listing:
    """Return every import there is; none without a database."""
    if session is None:
        return Listing(())
    stacks = tariffs.in_use(session)
    used = {each.id for stack in stacks.values() for each in stack}
    return Listing(
        tuple(kept_import(each, used=each.id in used) for each in tariffs.imports(session))
    )


def kept_import(schedule: TariffSchedule, *, used: bool) -> KeptImport:
    """Return the facts of one import."""
    use = (Use.PARTIAL if schedule.partial else Use.WHOLE) if used else Use.KEPT
    return KeptImport(
        number=schedule.id,
        country=schedule.country,
        name=schedule.name,
        vintage=schedule.vintage,
        rows=schedule.row_count,
        imported_on=schedule.created_at.date(),
        file_name=schedule.file_name,
        use=use,
        changes=schedule.changes,
    )
