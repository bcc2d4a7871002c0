"""Rates that only a person can apply: their words are kept, and no figure is made of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.customs.duties.liabilities import NORMAL_RATE
from app.domain.customs.rates.grammar import Unparsed, parse_rate
from app.domain.customs.rates.seasons import parse_seasons
from app.domain.customs.schedule.rows import ScheduleRow
from app.domain.customs.schedule.tree import chapter_tree


@dataclass(frozen=True, slots=True)
class UnreadRate:
    """A rate in words: the code it stands on, the programme it belongs to, and the words."""

    code: str
    programme: str
    text: str


def unread_rates(rows: Sequence[ScheduleRow]) -> Iterator[UnreadRate]:
    """Yield each normal rate and each measure's rate that states no figure, by code."""
    tree = chapter_tree(rows)
    for code, found in sorted(tree.rated.items()):
        row = tree.rows[found.place]
        if not parse_seasons(row.general) and isinstance(parse_rate(row.general), Unparsed):
            yield UnreadRate(code, NORMAL_RATE, row.general)
        for measure in row.measures:
            if isinstance(parse_rate(measure.rate), Unparsed):
                yield UnreadRate(code, measure.programme, measure.rate)
