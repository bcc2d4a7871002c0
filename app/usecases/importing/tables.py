"""The cells read from a file, as they are kept: all of them, and the few that pages show."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.connectors.cells import Line, SheetOfCells, Workbook
from app.persistence.files import FileFolder
from app.persistence.imports import ImportRun
from app.usecases.importing import bundles
from app.usecases.importing.matching import SAMPLES

#: Headings stand among so many first rows of a sheet.
HEAD: Final = 100
_SHOWN: Final = "shown"
_COUNTS: Final = "counts"
_CELLS: Final = "cells"


@dataclass(frozen=True, slots=True)
class Preview:
    """The first lines of each sheet, the first values of each column, and the count of lines.

    As long as the headings stand in the head, its columns are those of the whole sheet.
    """

    workbook: Workbook
    counts: tuple[int, ...]

    def sheet(self, name: str) -> SheetOfCells:
        """Return the sheet of that name, the first where there is none."""
        return self.workbook.sheet(name)

    def rows_below(self, sheet: SheetOfCells, heading_row: int) -> int:
        """Return how many lines the whole of that sheet has below the headings."""
        above = sum(line.number <= heading_row for line in sheet.lines[:HEAD])
        return self.counts[self.workbook.sheets.index(sheet)] - above

    @staticmethod
    def reaches(sheet: SheetOfCells, heading_row: int) -> bool:
        """Return whether headings in that row are in the head of the sheet."""
        head = sheet.lines[:HEAD]
        return len(head) < HEAD or heading_row <= head[-1].number


def preview(workbook: Workbook) -> Preview:
    """Return what pages show of a workbook."""
    sheets = tuple(
        SheetOfCells(sheet.name, tuple(_shown_lines(sheet))) for sheet in workbook.sheets
    )
    counts = tuple(len(sheet.lines) for sheet in workbook.sheets)
    return Preview(Workbook(sheets, workbook.left_out), counts)


def pack(workbook: Workbook) -> bytes:
    """Return a workbook as it is kept."""
    shown = preview(workbook)
    return bundles.pack(
        {
            _SHOWN: shown.workbook.dump(),
            _COUNTS: json.dumps(shown.counts).encode(),
            _CELLS: workbook.dump(),
        }
    )


def keep(session: Session, folder: FileFolder, run: ImportRun, *, packed: bytes) -> None:
    """Keep a packed workbook with its import; the caller commits."""
    run.table = bundles.keep(session, folder, content=packed, name=f"{run.file.name}.cells")


def preview_of(run: ImportRun, *, folder: FileFolder) -> Preview:
    """Return what pages show of the cells read from the run's file."""
    kept = _content(run, folder)
    counts = json.loads(bundles.unpack(kept, _COUNTS))
    shown = Workbook.load(bundles.unpack(kept, _SHOWN))
    return Preview(shown, tuple(counts))


def table_of(run: ImportRun, *, folder: FileFolder) -> Workbook:
    """Return all cells that were read from the run's file."""
    return Workbook.load(bundles.unpack(_content(run, folder), _CELLS))


def _content(run: ImportRun, folder: FileFolder) -> bytes:
    if run.table is None:
        raise FileNotFoundError(run.file.name)
    return folder.read(run.table.sha256)


def _shown_lines(sheet: SheetOfCells) -> Iterator[Line]:
    """Yield the head, and below it each line with one of the first values of some column."""
    yield from sheet.lines[:HEAD]
    seen: dict[int, int] = {}
    for line in sheet.lines[HEAD:]:
        lacking = [
            column
            for column, cell in enumerate(line.cells)
            if not cell.blank and seen.get(column, 0) < SAMPLES
        ]
        for column in lacking:
            seen[column] = seen.get(column, 0) + 1
        if lacking:
            yield line
