"""What differs between a kept quote and the same quote under today's rules, row by row, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.usecases.quotes.rows import CUSTOMS, FEES, FREIGHT

Json = Mapping[str, Any]


class Why(StrEnum):
    """What made a row differ."""

    CARD = "card"
    EXCHANGE = "exchange"
    RULE = "rule"
    ENTERED = "entered"
    FEE = "fee"
    FOLLOWS = "follows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One row, as it was and as it would be; None where it was not, or would not be, there."""

    old: Json | None
    new: Json | None
    why: Why

    @property
    def row(self) -> Json:
        """Return the row by which the difference is named."""
        return self.new or self.old or {}


def differences(old: Json, new: Json) -> list[Difference]:
    """Return the rows that differ, in the order of the new quote, then those that are gone."""
    before = {row["id"]: row for row in old["rows"]}
    after = {row["id"]: row for row in new["rows"]}
    causes = _causes(old, new)
    return [
        Difference(old=before.get(each), new=after.get(each), why=_why(before, after, each, causes))
        for each in (*after, *(each for each in before if each not in after))
        if _figures(before.get(each)) != _figures(after.get(each))
    ]


def _figures(row: Json | None) -> Sequence[Any]:
    if row is None:
        return ()
    return [row[name] for name in ("amount", "currency", "rate", "status", "source")]


def _causes(old: Json, new: Json) -> frozenset[Why]:
    was, now = old["rules"], new["rules"]
    changed = {
        Why.CARD: was["line"] != now["line"],
        Why.EXCHANGE: was["exchanges"] != now["exchanges"],
        Why.ENTERED: was["duty_rates"] != now["duty_rates"],
        Why.FEE: was["fees"] != now["fees"],
    }
    return frozenset(why for why, is_changed in changed.items() if is_changed)


def _why(
    before: Mapping[str, Json], after: Mapping[str, Json], row_id: str, causes: frozenset[Why]
) -> Why:
    old, new = before.get(row_id), after.get(row_id)
    row = new or old or {}
    itself = old is None or new is None or old["rate"] != new["rate"] or _source(old, new)
    match row["section"]:
        case _ if row["what"] == "converted" and Why.CARD not in causes:
            return Why.EXCHANGE
        case section if section == FREIGHT:
            return Why.CARD
        case section if section == CUSTOMS and itself and row["what"] != "sum":
            return Why.ENTERED if Why.ENTERED in causes and not _published(new) else Why.RULE
        case section if section == FEES:
            return Why.FEE if itself else Why.EXCHANGE
        case section if section == CUSTOMS and Why.EXCHANGE in causes:
            return Why.EXCHANGE
        case _:
            return Why.FOLLOWS


def _source(old: Json, new: Json) -> bool:
    return bool(old["source"] != new["source"] or old["from"] != new["from"])


def _published(row: Json | None) -> bool:
    """Return whether a row's rate comes from a dated rule rather than from a person."""
    return bool(row and row["from"])
