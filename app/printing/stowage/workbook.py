"""The loading plan as a workbook: what is in each container, every piece, and the steps."""

from collections.abc import Iterator
from typing import Final

from app.domain.naming import Name
from app.domain.paperwork.document import PaperLanguage
from app.domain.quantities.weight import Weight
from app.domain.stowage.drawing.steps import steps
from app.printing.spreadsheets import Cell, Sheet, write_xlsx
from app.printing.stowage import words
from app.printing.stowage.facts import LoadingFacts
from app.wording.translations import msg

_SUMMARY: Final = (
    msg("Container or pallet"),
    msg("Equipment"),
    msg("Container"),
    msg("No."),
    "SKU",
    msg("Name"),
    msg("Size of each"),
    msg("Pieces"),
    msg("Weight, kg"),
    msg("Filled"),
)
_PIECES: Final = (
    msg("Container or pallet"),
    msg("Step"),
    msg("Order"),
    msg("No."),
    "SKU",
    "x mm",
    "y mm",
    "z mm",
    msg("Length mm"),
    msg("Width mm"),
    msg("Height mm"),
    msg("Weight, kg"),
)
_STEPS: Final = (
    msg("Container or pallet"),
    msg("Step"),
    msg("From piece"),
    msg("To piece"),
    "SKU",
    msg("Pieces"),
    msg("How and where"),
)
_LEFT: Final = msg("Not loaded")


def loading_workbook(facts: LoadingFacts, *, language: PaperLanguage) -> bytes:
    """Return the plan as XLSX in `language`.

    x is counted from the far end, y from the left wall, z from the floor.
    """
    said = _Sayings(language)
    tables = (
        (msg("Summary"), _SUMMARY, _summary(facts, said)),
        (msg("Every piece"), _PIECES, _pieces(facts)),
        (msg("Steps"), _STEPS, _steps(facts, said)),
    )
    return write_xlsx(
        *(
            Sheet(said.message(title), [said.message(heading) for heading in columns], [*rows])
            for title, columns, rows in tables
        )
    )


class _Sayings:
    """Words in the languages of the workbook, side by side."""

    def __init__(self, language: PaperLanguage) -> None:
        self.languages = language.languages

    def name(self, name: Name) -> str:
        return " ".join(dict.fromkeys(name.in_(language) for language in self.languages))

    def message(self, message: str) -> str:
        return self.name(words.both(message))


def _summary(facts: LoadingFacts, said: _Sayings) -> Iterator[list[Cell]]:
    for unit in facts.units:
        head: list[Cell] = [unit.number, said.name(unit.equipment), unit.mark]
        for item in facts.items:
            if count := unit.counts[item.id]:
                yield [
                    *head,
                    item.number,
                    item.sku,
                    said.name(item.name) if item.name else None,
                    words.centimetres(item.size),
                    count,
                    Weight(count * item.weight).kilograms,
                ]
        total = Weight(facts.weight(unit)).kilograms
        whole: list[Cell] = [len(unit.placements), total, words.per_cent(unit.filled)]
        yield [*head, None, None, None, None, *whole]
    for item in facts.items:
        if left := facts.left.get(item.id, 0):
            yield [None, said.message(_LEFT), None, item.number, item.sku, None, None, left]


def _pieces(facts: LoadingFacts) -> Iterator[list[Cell]]:
    items = facts.items_by_id
    for unit in facts.units:
        for number, step in enumerate(steps(unit.placements), start=1):
            loaded = (piece for run in step.runs for piece in run.pieces)
            for order, piece in enumerate(loaded, start=step.first):
                item = items[piece.item]
                weight = Weight(item.weight).kilograms
                head: list[Cell] = [unit.number, number, order, item.number, item.sku]
                yield [*head, *piece.at, *piece.size, weight]


def _steps(facts: LoadingFacts, said: _Sayings) -> Iterator[list[Cell]]:
    items = facts.items_by_id
    for unit in facts.units:
        for number, step in enumerate(steps(unit.placements), start=1):
            first = step.first
            for run in step.runs:
                count = len(run.pieces)
                yield [
                    unit.number,
                    number,
                    first,
                    first + count - 1,
                    items[run.item].sku,
                    count,
                    said.name(words.lying(unit, run)),
                ]
                first += count
