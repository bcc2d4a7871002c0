"""The cartons of a shipment as a loading plan takes them, and how they changed since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.problems import Problem
from app.domain.stowage.request import Triple
from app.persistence.tables.plans import Shipment
from app.printing.pictures.stack import row_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class CargoRow:
    """Identical cartons: the letter of their row, their numbers, outer size (mm) and weight (g).

    `contents` are the units of each SKU in one carton.
    """

    letter: str
    numbers: tuple[int, ...]
    size: Triple
    weight: int
    contents: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """Return how many cartons there are."""
        return len(self.numbers)

    @property
    def skus(self) -> str:
        """Return what lies in one carton: the bare SKU of one product, else each with its units."""
        if len(self.contents) == 1:
            return self.contents[0][0]
        return "; ".join(f"{sku}×{count}" for sku, count in self.contents)

    def dump(self) -> dict[str, Any]:
        """Return the row as JSON keeps it."""
        return {
            "letter": self.letter,
            "numbers": list(self.numbers),
            "size_mm": list(self.size),
            "weight_g": self.weight,
            "contents": [list(each) for each in self.contents],
        }

    @classmethod
    def load(cls, kept: Mapping[str, Any]) -> "CargoRow":
        """Return what `dump` wrote."""
        return cls(
            letter=kept["letter"],
            numbers=tuple(kept["numbers"]),
            size=tuple(kept["size_mm"]),
            weight=kept["weight_g"],
            contents=tuple((sku, count) for sku, count in kept["contents"]),
        )


def cargo_of(shipment: Shipment) -> tuple[CargoRow, ...]:
    """Return the shipment's cartons row by row."""
    return tuple(
        CargoRow(
            letter=row_letter(index),
            numbers=tuple(carton.number for carton in row.cartons),
            size=(row.length.millimetres, row.width.millimetres, row.height.millimetres),
            weight=row.gross_weight.grams,
            contents=tuple((each.product.sku, each.quantity) for each in row.contents),
        )
        for index, row in enumerate(shipment.rows)
    )


def changes(before: Sequence[CargoRow], now: Sequence[CargoRow]) -> list[Problem]:
    """Return why a plan made for the cartons `before` is stale now; nothing when it is not."""
    found = []
    had, have = (sum(row.count for row in rows) for rows in (before, now))
    if had != have:
        found.append(Problem("load-stale-count", params={"before": had, "now": have}))
    differing = _differing(before, now, lambda row: (row.size, row.weight))
    if differing:
        found.append(Problem("load-stale-measures", params={"rows": differing}))
    numbered = [row.numbers for row in before] != [row.numbers for row in now]
    if not found and numbered:
        found.append(Problem("load-stale-numbers"))
    return found


def _differing(before: Iterable[CargoRow], now: Iterable[CargoRow], of: Any) -> list[str]:
    """Return the letters of rows that are there in both and differ."""
    known = {row.letter: of(row) for row in before}
    return [row.letter for row in now if row.letter in known and known[row.letter] != of(row)]
