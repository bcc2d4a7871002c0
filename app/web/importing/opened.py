"""One import as its pages need it: the run, its kind, its cells."""

from dataclasses import dataclass
from functools import cached_property

from flask import abort, g

from app.connectors.cells import SheetOfCells, Workbook
from app.persistence import imports
from app.persistence.imports import ImportRun
from app.usecases.importing import runs
from app.usecases.importing.kinds import ImportKind, Setting
from app.usecases.importing.matching import Matching
from app.web.database import database
from app.web.files.folder import folder
from app.web.plans.context import today


@dataclass(frozen=True)
class OpenedImport:
    """One run of the workspace, with what was read from its file."""

    run: ImportRun

    @property
    def kind(self) -> ImportKind:
        """Return what the import is of."""
        return runs.kind_of(self.run)

    @cached_property
    def workbook(self) -> Workbook:
        """Return the cells of the file."""
        return runs.table_of(self.run, folder=folder())

    @property
    def sheet(self) -> SheetOfCells:
        """Return the sheet that is imported."""
        return self.workbook.sheet(self.run.sheet)

    @property
    def matching(self) -> Matching:
        """Return which column holds what."""
        return Matching.load(self.run.mapping)


def opened(run_id: int) -> OpenedImport:
    """Return the import of that number; another workspace's is as unknown as none."""
    run = imports.find_run(database(), run_id)
    if run is None:
        abort(404)
    return OpenedImport(run)


def setting() -> Setting:
    """Return whose import it is, as the reader is signed in."""
    return Setting(
        units=g.workspace.units,
        currency=g.workspace.currency,
        today=today(),
        person_id=g.person.id,
    )
