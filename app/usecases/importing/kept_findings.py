"""What checking found, kept in pages beside the import, so that a page of it is read alone."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun, ImportState
from app.persistence.paging import pages
from app.usecases.importing import bundles
from app.usecases.importing.findings import Findings

#: Faults on one page, and rows with changes of kept figures that are shown before they are saved.
MOST: Final = 200
MOST_CHANGES: Final = 50
_CHANGES: Final = "changes"


def keep(session: Session, folder: FileFolder, run: ImportRun, *, findings: Findings) -> None:
    """Keep with the run what checking found; the caller commits."""
    faults, changes = findings.faults, findings.changes
    contents = {
        str(number): _written(faults[(number - 1) * MOST : number * MOST])
        for number in range(1, pages(len(faults), most=MOST) + 1)
    }
    run.found = bundles.keep(
        session,
        folder,
        content=bundles.pack({**contents, _CHANGES: _written(changes[:MOST_CHANGES])}),
        name=f"{run.file.name}.findings",
    )
    run.findings = {**findings.counts, "faults": len(faults), "changes": len(changes)}
    run.state = ImportState.CHECKED


def forget(run: ImportRun) -> None:
    """Let go of what was found, and of work in hand, when the rows are to be read anew."""
    run.state, run.findings, run.found, run.job_id = ImportState.UPLOADED, {}, None, None


def page_of_faults(run: ImportRun, number: int, *, folder: FileFolder) -> Any:
    """Return the faults of page `number`, counted from 1."""
    return _read(run, str(number), folder)


def first_changes(run: ImportRun, *, folder: FileFolder) -> Any:
    """Return the first rows that change kept figures, each with those figures."""
    return _read(run, _CHANGES, folder)


def every_fault(run: ImportRun, *, folder: FileFolder) -> Iterator[dict[str, Any]]:
    """Yield all faults, page after page."""
    for number in range(1, pages(run.findings["faults"], most=MOST) + 1):
        yield from page_of_faults(run, number, folder=folder)


def _read(run: ImportRun, name: str, folder: FileFolder) -> Any:
    if run.found is None:
        raise FileNotFoundError(run.file.name)
    return json.loads(bundles.unpack(folder.read(run.found.sha256), name))


def _written(found: Sequence[Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode()
