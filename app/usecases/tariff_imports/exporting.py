"""Writes the schedule that answers for a country in our own plain form, one file a chapter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.tariffs.own_csv import write_own_folder
from app.domain.customs.schedule.from_rows import Edition
from app.domain.naming import Language
from app.domain.problems import Problem
from app.usecases.tariff_imports.ordering import country_problem
from app.usecases.tariff_imports.rows_in_use import rows_in_use
from app.usecases.tariff_imports.telling import sentence
from app.wording.translations import msg

_WRITTEN: Final = msg("%(rows)s rows of %(name)s in %(files)s files in %(folder)s")
_AGAIN: Final = msg("To import them: %(command)s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written where, and the command that reads it again."""

    country: str
    edition: Edition
    folder: Path
    files: int
    rows: int

    @property
    def command(self) -> str:
        """Return the command that imports the folder as it is."""
        of = self.edition
        stated = f"--country {self.country} --name '{of.name}' --vintage {of.vintage}"
        return f"sampan tariff import {self.folder} {stated}"

    def lines(self, language: Language) -> Iterator[str]:
        """Yield what was written, and how it is read again."""
        yield sentence(
            _WRITTEN,
            language,
            rows=self.rows,
            name=self.edition.name,
            files=self.files,
            folder=str(self.folder),
        )
        yield sentence(_AGAIN, language, command=self.command)

    def document(self) -> Mapping[str, object]:
        """Return the same, ready for JSON."""
        return {
            "country": self.country,
            "name": self.edition.name,
            "vintage": self.edition.vintage.isoformat(),
            "folder": str(self.folder),
            "files": self.files,
            "rows": self.rows,
        }


def export_schedule(session: Session | None, country: str, folder: Path) -> Exported | Problem:
    """Write the schedule that answers for `country` into an empty folder, or say why not."""
    country = country.upper()
    wrong = country_problem(country)
    if wrong:
        return wrong
    found = rows_in_use(session, country)
    if found is None:
        return Problem("tariff-none", "country", {"country": country})
    if folder.exists() and any(folder.iterdir()):
        return Problem("tariff-folder-taken", "folder", {"folder": str(folder)})
    try:
        written = write_own_folder(found.rows, folder)
    except OSError as error:
        params = {"folder": str(folder), "reason": error.strerror or str(error)}
        return Problem("tariff-folder-unwritable", "folder", params)
    return Exported(
        country=country,
        edition=found.edition,
        folder=folder,
        files=len(written),
        rows=len(found.rows),
    )
