"""The seeded lines of the United States schedule, until the whole of it is bundled."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.domain.customs.rates import parse_rate
from app.domain.customs.schedule import TariffLine
from app.domain.customs.scopes import Listing, Scope
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

_SCHEDULE: Final = "HTSUS 2026 revision 10"
_REVIEWED: Final = date(2026, 11, 22)


def _rows() -> list[dict[str, str]]:
    path = Path(__file__).with_name("seed.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _line(row: Mapping[str, str]) -> TariffLine:
    name = Name(en=row["text_en"], zh=row["text_zh"])
    return TariffLine(
        code=row["code"],
        heading=name,
        words=row["text_en"],
        units=tuple(row["units"].split()),
        suffixes=tuple(row["suffixes"].split()),
        general=parse_rate(row["general"]),
        validity=Validity(date.fromisoformat(row["valid_from"])),
        source=Source(_SCHEDULE, date.fromisoformat(row["reviewed_on"])),
    )


@dataclass(frozen=True)
class SeededSchedule:
    """A handful of lines with the shape of a schedule."""

    lines: Mapping[str, TariffLine]
    name: str = _SCHEDULE
    vintage: date = date(2026, 6, 8)
    data_from: date = date(2023, 1, 1)
    source: Source = Source(_SCHEDULE, _REVIEWED)

    def line(self, code: str) -> TariffLine | None:
        """Return the line of a code of eight or more digits; None when there is none."""
        found = self.lines.get(code[:8])
        suffix = code[8:]
        return found if found and (not suffix or suffix in found.suffixes) else None

    def candidates(self, code: str) -> Iterator[TariffLine]:
        """Yield every line whose code begins with `code`."""
        return (line for key, line in sorted(self.lines.items()) if key.startswith(code))

    def nearest(self, code: str) -> tuple[str, ...]:
        """Return up to three codes of the same heading."""
        return tuple(line.code for line in self.candidates(code[:4]))[:3]


def _scope(column: str) -> Scope:
    found: dict[str, list[Listing]] = {}
    for row in _rows():
        for word in row[column].split():
            measure, _, suffixes = word.partition(":")
            for suffix in suffixes.split("|"):
                found.setdefault(row["code"] + suffix, []).append(Listing(measure))
    return Scope({code: tuple(listings) for code, listings in found.items()})


SEEDED: Final = SeededSchedule({row["code"]: _line(row) for row in _rows()})
LISTED: Final = _scope("measures")
EXEMPT: Final = _scope("exempt")
FLAGGED: Final = _scope("cases")
