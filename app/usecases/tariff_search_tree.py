"""A heading's lines as steps of a tree, and what else a schedule says of one line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.customs.schedule.from_rows import RowSchedule
from app.domain.customs.schedule.layered import LayeredSchedule
from app.domain.customs.schedule.lines import WORDS_JOINT, Schedule, TariffLine
from app.domain.customs.schedule.tree import chapter_tree
from app.domain.nomenclature.codes import CHAPTER_DIGITS


@dataclass(frozen=True, slots=True)
class Step:
    """One step down the words of a heading; the last of a path has the line."""

    depth: int
    words: str
    line: TariffLine | None


@dataclass(frozen=True, slots=True)
class Ending:
    """A statistical ending of a line: the whole code and the words that are its own."""

    code: str
    words: tuple[str, ...]


def steps(lines: Iterable[TariffLine]) -> Iterator[Step]:
    """Yield the words of `lines` from the top down, those that lines share once."""
    above: list[str] = []
    for line in lines:
        path = line.words.split(WORDS_JOINT)
        shared = _shared(above, path)
        for depth in range(shared, len(path)):
            yield Step(depth, path[depth], line if depth == len(path) - 1 else None)
        above = path


def _shared(above: list[str], path: list[str]) -> int:
    """Return how many steps two paths share; the last of a path is always its own."""
    pairs = zip(above, path[:-1], strict=False)
    differing = (depth for depth, (one, other) in enumerate(pairs) if one != other)
    return next(differing, min(len(above), len(path) - 1))


def endings(schedule: Schedule, line: TariffLine) -> tuple[Ending, ...]:
    """Return the statistical endings of `line` with their words; none where it has none."""
    layers = schedule.layers if isinstance(schedule, LayeredSchedule) else (schedule,)
    for layer in layers:
        if line.suffixes and isinstance(layer, RowSchedule) and layer.line(line.code):
            return tuple(_endings(layer, line))
    return ()


def _endings(layer: RowSchedule, line: TariffLine) -> Iterator[Ending]:
    tree = chapter_tree(layer.rows_of(line.code[:CHAPTER_DIGITS]))
    found = tree.find(line.code)
    whole = line.words.split(WORDS_JOINT)
    for place in found.endings if found else ():
        path = tree.words(place).split(WORDS_JOINT)
        yield Ending(tree.rows[place].code, tuple(path[_shared([*whole, ""], path) :]))
