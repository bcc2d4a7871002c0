"""The codes that a code too short for one answer may mean, each with its duty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.customs.assessment import Kind, LineAssessment, Row
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.schedule.lines import RATE_DIGITS
from app.domain.quantities.money import Money, total
from app.web.tariff.shown import official

_NOTE: Final = "customs-note-candidate"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One full code: the last part of its official words, and the rows that it would bear."""

    code: str
    words: str
    rows: tuple[Row, ...]

    @property
    def digits(self) -> str:
        """Return the code without dots."""
        return self.code.replace(".", "")

    @property
    def normal(self) -> str:
        """Return the words of its normal rate, empty where that is not known."""
        return self.rows[0].rate or ""

    @property
    def duty(self) -> Money | None:
        """Return the duty it would bear; None where an amount is not known."""
        amounts = [row.amount for row in self.rows]
        if not all(amounts):
            return None
        known = [amount for amount in amounts if amount]
        return total(known, currency=known[0].currency)


def candidates_of(line: LineAssessment, *, code: str, tariff: Tariff | None) -> Sequence[Candidate]:
    """Return the candidates among the rows of `line`, in their order."""
    found: dict[str, list[Row]] = {}
    for row in line.rows:
        if row.kind is Kind.DUTY:
            for note in row.notes:
                if note.code == _NOTE:
                    found.setdefault(str(note.params["code"]), []).append(row)
    words = _words(code, tariff) if found else {}
    return [
        Candidate(full, words.get(full.replace(".", ""), ""), tuple(rows))
        for full, rows in found.items()
    ]


def _words(code: str, tariff: Tariff | None) -> Mapping[str, str]:
    lines = tariff.candidates(code) if tariff and len(code) <= RATE_DIGITS else ()
    return {each.code: official(each.words)[-1] for each in lines}
