"""How many rates of the bundled schedules the grammar reads, by shape.

    python -m benchmarks.rate_grammar [unread shapes shown]

A shape is the text of a rate with its figures replaced by N.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from app.catalogue.tariffs.schedules import bundled_chapters, bundled_rows
from app.domain.customs.rates.grammar import Unparsed, parse_rate
from app.domain.customs.rates.seasons import parse_seasons
from app.domain.customs.rates.special import special_rates

SHOWN: Final = 12
WIDTH: Final = 90
_FIGURE: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")

#: The columns that are measured, and the least share that is read of each, in percent.
COLUMNS: Final = {
    ("US", "general"): "99.4",
    ("US", "column_2"): "99.0",
    ("US", "special"): "99.0",
    ("EU", "general"): "99.2",
    ("GB", "general"): "100",
}


def texts(country: str, column: str) -> Iterator[str]:
    """Yield every rate that a column of a schedule states."""
    for chapter in bundled_chapters(country):
        for row in bundled_rows(country, chapter):
            cell = getattr(row, column)
            if column == "special":
                yield from (rate.text for rate in special_rates(cell).values())
            elif cell:
                yield cell


def is_read(text: str) -> bool:
    """Return whether the grammar reads a rate, by season where it states seasons."""
    return not isinstance(parse_rate(text), Unparsed) or bool(parse_seasons(text))


def shape(text: str) -> str:
    """Return a rate without its figures."""
    return _FIGURE.sub("N", " ".join(text.split()))


def measure(country: str, column: str, *, shown: int) -> str:
    """Print what is read of a column, and return the share in percent to two digits."""
    stated = Counter(texts(country, column))
    unread = Counter({text: count for text, count in stated.items() if not is_read(text)})
    shapes = Counter[str]()
    for text, count in unread.items():
        shapes[shape(text)] += count
    lines, left = stated.total(), unread.total()
    share = f"{100 * (lines - left) / lines:.2f}"
    known = len({shape(text) for text in stated})
    print(f"{country} {column}: {lines} rates in {known} shapes, {share}% read, {left} unread")
    for words, count in shapes.most_common(shown):
        print(f"    {count:5} {words[:WIDTH]}")
    return share


def main() -> None:
    """Measure every column; fail when one is read less than it must be."""
    shown = int(sys.argv[1]) if len(sys.argv) > 1 else SHOWN
    shares = {key: measure(*key, shown=shown) for key in COLUMNS}
    short = [key for key, share in shares.items() if Decimal(share) < Decimal(COLUMNS[key])]
    sys.exit(f"read too little of {short}" if short else 0)


if __name__ == "__main__":
    main()
