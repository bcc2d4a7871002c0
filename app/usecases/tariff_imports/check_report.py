"""What checking the schedules found, in words and ready for JSON."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from app.domain.customs.duties.liabilities import dotted
from app.domain.customs.rates.grammar import HUNDRED
from app.domain.customs.schedule.from_rows import Edition
from app.domain.naming import Language
from app.domain.problems import Problem
from app.domain.quantities.rounding import Rounding
from app.usecases.problem_report import problem_report
from app.usecases.tariff_imports.listing import KeptImport
from app.usecases.tariff_imports.telling import sentence
from app.usecases.tariff_imports.unread import UnreadRate
from app.wording.problems import say
from app.wording.translations import msg

#: Texts, ends and gaps that plain text lists one by one.
_LISTED: Final = 10
_A_YEAR: Final = 365
_HUNDREDTH: Final = Decimal("0.01")

_ANSWERS: Final = msg(
    "%(country)s · %(name)s, in force on %(vintage)s, %(days)s days ago · %(source)s"
)
_OLD: Final = msg("It is over a year old: import a newer one.")
_BUNDLED: Final = msg("Bundled: %(name)s, in force on %(vintage)s")
_NOT_BUNDLED: Final = msg("Bundled: nothing")
_COUNTS: Final = msg(
    "%(rows)s rows, %(lines)s lines with a rate, %(measures)s measures; %(share)s%% of the rates "
    "are read"
)
_UNREAD: Final = msg("Rates in words, which a person must work out: %(count)s")
_ENDED: Final = msg("Rates whose last day is over: %(count)s")
_REFUSED: Final = msg("Rows that could not be read when it was imported: %(count)s")
_GAPS: Final = msg("Headings without any rate: %(count)s")
_MORE: Final = msg("… and %(count)s more; --json names all")
_WITHOUT: Final = msg("Neither bundled nor imported: %(countries)s")


@dataclass(frozen=True, slots=True)
class Ended:
    """A rate of a programme on a code, and its last day, which is over."""

    code: str
    programme: str
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found in one country's schedule.

    `missing` are headings without any rate, `refused` rows left out when it was imported.
    """

    country: str
    edition: Edition
    bundled: Edition | None
    imports: tuple[KeptImport, ...]
    today: date
    row_count: int
    line_count: int
    measure_count: int
    unread: tuple[UnreadRate, ...]
    ended: tuple[Ended, ...]
    missing: tuple[str, ...]
    refused: tuple[Problem, ...]

    @property
    def age(self) -> int:
        """Return how many days ago the schedule was in force."""
        return (self.today - self.edition.vintage).days

    @property
    def share_read(self) -> Decimal:
        """Return the share of rates that state figures, in percent, never rounded up."""
        rates = self.line_count + self.measure_count
        read = HUNDRED * (rates - len(self.unread)) / rates if rates else HUNDRED
        return Rounding.DOWN.to(read, step=_HUNDREDTH)

    def lines(self, language: Language) -> Iterator[str]:
        """Yield it as text."""
        of = self.edition
        yield sentence(
            _ANSWERS,
            language,
            country=self.country,
            name=of.name,
            vintage=of.vintage,
            days=self.age,
            source=of.source.name,
        )
        if self.age > _A_YEAR:
            yield "  " + sentence(_OLD, language)
        yield "  " + self._bundled(language)
        yield from ("  " + each.line(language) for each in self.imports)
        yield "  " + sentence(
            _COUNTS,
            language,
            rows=self.row_count,
            lines=self.line_count,
            measures=self.measure_count,
            share=self.share_read,
        )
        yield from self._findings(language)

    def document(self) -> Mapping[str, object]:
        """Return all of it, ready for JSON."""
        return {
            "country": self.country,
            "name": self.edition.name,
            "vintage": self.edition.vintage.isoformat(),
            "age_days": self.age,
            "source": self.edition.source.name,
            "bundled": self.bundled and self.bundled.name,
            "imports": [each.document() for each in self.imports],
            "rows": self.row_count,
            "lines": self.line_count,
            "measures": self.measure_count,
            "share_read": str(self.share_read),
            "unread": [
                {"code": each.code, "programme": each.programme, "text": each.text}
                for each in self.unread
            ],
            "ended": [
                {
                    "code": each.code,
                    "programme": each.programme,
                    "valid_to": each.last_day.isoformat(),
                }
                for each in self.ended
            ],
            "headings_without_rate": list(self.missing),
            "refused": problem_report(self.refused)["problems"],
        }

    def _bundled(self, language: Language) -> str:
        if self.bundled is None:
            return sentence(_NOT_BUNDLED, language)
        facts = {"name": self.bundled.name, "vintage": self.bundled.vintage}
        return sentence(_BUNDLED, language, **facts)

    def _findings(self, language: Language) -> Iterator[str]:
        """Yield the counts of what to look at, each with the first of its kind."""
        texts = Counter(each.text for each in self.unread).most_common()
        ended = [f"{dotted(e.code)} {e.programme} {e.last_day}" for e in self.ended]
        found: tuple[tuple[str, int, Sequence[str]], ...] = (
            (_UNREAD, len(self.unread), [f"{count} × {text}" for text, count in texts]),
            (_ENDED, len(self.ended), ended),
            (_GAPS, len(self.missing), self.missing),
            (_REFUSED, len(self.refused), [say(each, language) for each in self.refused]),
        )
        for message, count, listed in found:
            if count:
                yield "  " + sentence(message, language, count=count)
                yield from (f"    {each}" for each in listed[:_LISTED])
            if len(listed) > _LISTED:
                yield "    " + sentence(_MORE, language, count=len(listed) - _LISTED)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found in each schedule; `without` are destinations that have none."""

    checked: tuple[Checked, ...]
    without: tuple[str, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """Yield a block of lines a schedule."""
        for each in self.checked:
            yield from each.lines(language)
        if self.without:
            yield sentence(_WITHOUT, language, countries=list(self.without))

    def document(self) -> Mapping[str, object]:
        """Return all of it, ready for JSON."""
        checked = [each.document() for each in self.checked]
        return {"checked": checked, "without": list(self.without)}
