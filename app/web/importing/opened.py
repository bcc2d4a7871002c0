"""One import as its pages need it: the run, its kind, its cells."""

from dataclasses import dataclass
from functools import cached_property

from flask import abort, g, url_for

from app.connectors.cells import SheetOfCells
from app.persistence import imports
from app.persistence.imports import ImportRun, Job
from app.usecases.importing import background, runs
from app.usecases.importing.kinds import ImportKind, Setting
from app.usecases.importing.matching import Matching
from app.usecases.importing.pace import read_at_once
from app.usecases.importing.registry import KINDS
from app.usecases.importing.tables import Preview, preview_of
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
    def shown(self) -> Preview:
        """Return what was read from the file, as far as pages show it."""
        return preview_of(self.run, folder=folder())

    @property
    def sheet(self) -> SheetOfCells:
        """Return the sheet that is imported."""
        return self.shown.sheet(self.run.sheet)

    @cached_property
    def small(self) -> bool:
        """Return whether the file is marked while the reader waits."""
        return read_at_once(folder().read(self.run.file.sha256))

    @cached_property
    def in_hand(self) -> Job | None:
        """Return the unfinished work on it."""
        return background.in_hand(database(), self.run)

    @property
    def address(self) -> str:
        """Return where it is shown, as far as it has come."""
        return url_for("importing_steps.show", run_id=self.run.id)

    @property
    def matching(self) -> Matching:
        """Return which column holds what."""
        return Matching.load(self.run.mapping)


def opened(run_id: int) -> OpenedImport:
    """Return the import of that number; another workspace's is as unknown as none."""
    run = imports.find_run(database(), run_id)
    if run is None or run.kind not in KINDS:
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
