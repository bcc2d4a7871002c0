"""Proposes the map of a workbook: labels and headings that name a fact are taken at their word."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.catalogue.sheet_facts import sheet_facts
from app.connectors.cells import CellKind, Line, SheetOfCells, Workbook
from app.domain.paperwork.sheet_map import SheetMap, column_letters
from app.domain.paperwork.sheet_rows import RowKind, SheetFact
from app.domain.reading.headings import fold

#: So many named columns beside each other make a row the headings of a table.
_HEADINGS: Final = 3
_SAMPLE_ROWS: Final = 200
_SUMS: Final = frozenset({"合计", "总计", "小计", "total", "sum"})
#: A row of the first kind whose mark stands in the headings is what the table is of.
_MARKS: Final[Sequence[tuple[str, RowKind]]] = (
    ("carton-id", RowKind.CONTENTS),
    ("carton-number", RowKind.CARTON_ROWS),
    ("length", RowKind.CARTON_ROWS),
)


def propose(book: Workbook) -> SheetMap:
    """Return a map of the sheet with most that is understood; a person looks at it before use."""
    maps = [_proposed(sheet) for sheet in book.sheets]
    return max(maps, key=lambda found: len(found.cells) + len(found.columns))


def _proposed(sheet: SheetOfCells) -> SheetMap:
    heading = _heading(sheet)
    columns = _columns(heading) if heading else {}
    kind = next((kind for code, kind in _MARKS if code in columns.values()), RowKind.GOODS)
    fitting = {column: code for column, code in columns.items() if sheet_facts()[code].fits(kind)}
    table = heading.number if heading else None
    first = (table or 0) + 1
    return SheetMap(
        sheet=sheet.name,
        cells=dict(_cells(sheet, table=table)),
        rows=kind if fitting else None,
        columns=fitting,
        first_row=first,
        last_row=_last(sheet, first) if table else first,
    )


def _named(text: str, *, whole: bool) -> str | None:
    """Return the fact that a label names; `whole` asks for one of the whole shipment."""
    words = fold(text.strip(" :："))
    for fact in sheet_facts().values():
        if fact.fits(None) is whole and words in _names(fact):
            return fact.code
    return None


def _names(fact: SheetFact) -> set[str]:
    both = f"{fact.name.zh}{fact.name.en}"
    return {fold(name) for name in (fact.name.zh, fact.name.en, both, *fact.also)}


def _columns(line: Line) -> dict[str, str]:
    found: dict[str, str] = {}
    for at, cell in enumerate(line.cells, start=1):
        code = _named(cell.text, whole=False) if cell.text and not cell.spread else None
        if code is not None and code not in found.values():
            found[column_letters(at)] = code
    return found


def _heading(sheet: SheetOfCells) -> Line | None:
    lines = sheet.lines[:_SAMPLE_ROWS]
    best = max(lines, key=lambda line: len(_columns(line)), default=None)
    return best if best is not None and len(_columns(best)) >= _HEADINGS else None


def _cells(sheet: SheetOfCells, *, table: int | None) -> Iterator[tuple[str, str]]:
    """Yield the blank cell to the right of each label, with the fact that the label names."""
    met: set[str] = set()
    for line in sheet.lines[:_SAMPLE_ROWS]:
        for at, cell in enumerate(line.cells):
            code = _named(cell.text, whole=True) if cell.text and not cell.spread else None
            if code is None or code in met or line.number == table:
                continue
            if line.cell(at + 1).blank:
                met.add(code)
                yield f"{column_letters(at + 2)}{line.number}", code


def _last(sheet: SheetOfCells, first: int) -> int:
    """Return the last row of the template's room: filled with examples, or blank until a footer."""
    last = first
    for line in sheet.lines:
        if line.number < first:
            continue
        if _closes(line):
            return max(line.number - 1, first)
        last = line.number
    return last


def _closes(line: Line) -> bool:
    """Return whether the line stands below a table: it sums up, or says little."""
    said = [cell for cell in line.cells if not cell.blank]
    sums = any(fold(cell.text) in _SUMS or cell.kind is CellKind.UNCOMPUTED for cell in said)
    return sums or len(said) < _HEADINGS
