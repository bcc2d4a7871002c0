"""A chapter of a schedule as a tree: which row a rate stands on, and which rows lead to it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.customs.schedule.lines import RATE_DIGITS, WORDS_JOINT
from app.domain.customs.schedule.rows import ScheduleRow


@dataclass(frozen=True, slots=True)
class RatedRow:
    """A row that carries a rate, under the `code` it holds for, with the statistical rows below."""

    code: str
    place: int
    endings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChapterTree:
    """The rows of one chapter, the row above each, and the rated rows by code, sorted."""

    rows: Sequence[ScheduleRow]
    above: Sequence[int | None]
    rated: Mapping[str, RatedRow]
    codes: Sequence[str]

    def words(self, place: int) -> str:
        """Return the words from the heading down to a row, without the colons between."""
        found: list[str] = []
        at: int | None = place
        while at is not None:
            found.append(self.rows[at].words.rstrip(": "))
            at = self.above[at]
        return WORDS_JOINT.join(reversed([words for words in found if words]))

    def find(self, code: str) -> RatedRow | None:
        """Return the rated row of a code: its own, else that of the eight digits before."""
        return self.rated.get(code) or self.rated.get(code[:RATE_DIGITS])

    def below(self, code: str) -> Iterator[RatedRow]:
        """Yield the rated rows whose code begins with `code`, in order."""
        for place in range(bisect_left(self.codes, code), len(self.codes)):
            if not self.codes[place].startswith(code):
                return
            yield self.rated[self.codes[place]]


def chapter_tree(rows: Sequence[ScheduleRow]) -> ChapterTree:
    """Return the tree of a chapter's rows, which come in the schedule's order."""
    families: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        if len(row.code) >= RATE_DIGITS:
            families.setdefault(row.code[:RATE_DIGITS], []).append(place)
    found = (each for code, places in families.items() for each in _family(code, places, rows))
    rated = {each.code: each for each in sorted(found, key=lambda each: each.code)}
    return ChapterTree(rows, _above(rows), rated, tuple(rated))


def _above(rows: Sequence[ScheduleRow]) -> list[int | None]:
    open_rows: list[int] = []
    found: list[int | None] = []
    for place, row in enumerate(rows):
        while open_rows and rows[open_rows[-1]].indent >= row.indent:
            open_rows.pop()
        found.append(open_rows[-1] if open_rows else None)
        open_rows.append(place)
    return found


def _family(code: str, places: Sequence[int], rows: Sequence[ScheduleRow]) -> Iterator[RatedRow]:
    """Yield the rated rows among those that share eight digits.

    Endings that all state one rate, with no row of eight digits above them, are one line: the
    schedule prints a line with a single ending as one row of ten digits.
    """
    own = [place for place in places if rows[place].general.strip()]
    endings = tuple(place for place in places if len(rows[place].code) > RATE_DIGITS)
    head = next((place for place in own if rows[place].code == code), None)
    if head is not None:
        silent = tuple(place for place in endings if place not in own)
        yield RatedRow(code, head, silent)
    elif own and len({_rate(rows[place]) for place in own}) == 1:
        yield RatedRow(code, own[0], endings)
        return
    for place in own:
        if place != head:
            yield RatedRow(rows[place].code, place)


def _rate(row: ScheduleRow) -> tuple[object, ...]:
    return row.general.strip(), row.special.strip(), row.column_2.strip(), row.measures
