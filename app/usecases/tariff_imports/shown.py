"""A line of a schedule as the command shows it: words, units, every rate with its source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.assessment import Status
from app.domain.customs.duties.liabilities import NORMAL_RATE, Liability, cited, dotted
from app.domain.customs.schedule.lines import LineMeasure, Schedule, TariffLine
from app.domain.naming import Language, Name
from app.domain.sourcing import Validity
from app.usecases.landed_cost_output import dates
from app.usecases.tariff_imports.shown_document import duty_document, measure_document
from app.usecases.tariff_imports.telling import sentence
from app.wording.problems import say
from app.wording.translations import msg

#: Lines that are shown of a code that begins many.
_MOST: Final = 60

_SCHEDULE: Final = msg("%(country)s · %(name)s, in force on %(vintage)s")
_UNITS: Final = msg("Quantities to state: %(units)s")
_ENDINGS: Final = msg("Endings: %(endings)s")
_RATE: Final = msg("%(name)s: %(rate)s")
_SINCE: Final = msg("from %(day)s")
_UNTIL: Final = msg("until %(day)s")
_COLUMN_2: Final = msg("Without normal trade relations: %(rate)s")
_ON_LINE: Final = msg("Measures on the line:")
_ON_TOP: Final = msg("On top, for goods of %(origin)s entered on %(day)s:")
_NOTHING_ON_TOP: Final = msg("On top, for goods of %(origin)s entered on %(day)s: nothing known.")
_ONLY: Final = msg("only %(origins)s")
_BUT: Final = msg("but not %(origins)s")
_ADDITIONAL: Final = msg("additional code %(code)s")
_ORDER: Final = msg("order number %(code)s")
_CONDITION: Final = msg("asks for a document or a use")
_ENDED: Final = msg("ended")
_MORE: Final = msg("… and %(count)s more: write more digits")
_STATUSES: Final[Mapping[Status, str]] = {
    Status.APPLIED: msg("owed"),
    Status.SUPPRESSED: msg("not owed"),
    Status.POSSIBLE: msg("possible"),
    Status.UNKNOWN: msg("not known"),
}


@dataclass(frozen=True, slots=True)
class ShownLines:
    """Every line that begins with a code."""

    country: str
    schedule: Schedule
    found: tuple[TariffLine, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """Yield one line of text a line of the schedule."""
        yield _head(self.country, self.schedule, language)
        for line in self.found[:_MOST]:
            yield f"{dotted(line.code)}  {line.general.text}  {line.words}"
        if len(self.found) > _MOST:
            yield sentence(_MORE, language, count=len(self.found) - _MOST)

    def document(self) -> Mapping[str, object]:
        """Return all lines, ready for JSON."""
        return _headed(self.country, self.schedule) | {
            "lines": [
                {"code": line.code, "rate": line.general.text, "words": line.words}
                for line in self.found
            ]
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """One line, and what comes on top for goods of `origin` entered on `day`."""

    line: TariffLine
    country: str
    schedule: Schedule
    day: date
    origin: str
    on_top: tuple[Liability, ...]

    def lines(self, language: Language) -> Iterator[str]:
        """Yield what a person wants to see, one thing a line."""
        line = self.line
        yield f"{dotted(line.code)} {line.name.in_(language)}"
        yield line.words
        yield _head(self.country, self.schedule, language)
        if line.units:
            yield sentence(_UNITS, language, units=list(line.units))
        if line.suffixes:
            yield sentence(_ENDINGS, language, endings=list(line.suffixes))
        yield _row(
            PROGRAMME_NAMES[NORMAL_RATE],
            line.rate_on(self.day).text,
            (line.validity, cited(line.source)),
            language,
        )
        if line.column_2:
            yield sentence(_COLUMN_2, language, rate=line.column_2.text)
        if line.measures:
            yield sentence(_ON_LINE, language)
            yield from (self._measure(each, language) for each in _merged(line.measures))
        yield from self._on_top(language)

    def document(self) -> Mapping[str, object]:
        """Return the same with all figures, ready for JSON."""
        line = self.line
        return _headed(self.country, self.schedule) | {
            "code": line.code,
            "name_en": line.name.en,
            "name_zh": line.name.zh,
            "words": line.words,
            "units": list(line.units),
            "endings": list(line.suffixes),
            "rate": line.rate_on(self.day).text,
            "column_2": line.column_2 and line.column_2.text,
            **dates(line.validity),
            "source": cited(line.source),
            "measures": [measure_document(each) for each in line.measures],
            "origin": self.origin,
            "entry_date": self.day.isoformat(),
            "on_top": [duty_document(each) for each in self.on_top],
        }

    def _measure(self, measure: LineMeasure, language: Language) -> str:
        source = "" if measure.source == self.line.source else cited(measure.source)
        said = _row(measure.name, measure.rate.text, (measure.validity, source), language)
        return "  " + " · ".join([said, *_marks(measure, self.day, language)])

    def _on_top(self, language: Language) -> Iterator[str]:
        asked = {"origin": self.origin, "day": self.day}
        yield sentence(_ON_TOP if self.on_top else _NOTHING_ON_TOP, language, **asked)
        for duty in self.on_top:
            name = duty.name or PROGRAMME_NAMES[duty.programme]
            status = sentence(_STATUSES[duty.status], language)
            row = _row(name, duty.words or "–", (duty.validity, duty.source), language)
            yield "  " + " · ".join(filter(None, [duty.code, row, status]))
            yield from (f"    {say(each, language)}" for each in duty.notes)


def _head(country: str, schedule: Schedule, language: Language) -> str:
    facts = {"country": country, "name": schedule.name, "vintage": schedule.vintage}
    return sentence(_SCHEDULE, language, **facts)


def _headed(country: str, schedule: Schedule) -> dict[str, object]:
    return {
        "country": country,
        "schedule": schedule.name,
        "vintage": schedule.vintage.isoformat(),
    }


def _row(name: Name, rate: str, said: tuple[Validity, str], language: Language) -> str:
    validity, source = said
    since, until = validity.valid_from, validity.valid_to
    parts = (
        sentence(_RATE, language, name=name, rate=rate),
        sentence(_SINCE, language, day=since) if since else "",
        sentence(_UNTIL, language, day=until) if until else "",
        source,
    )
    return " · ".join(filter(None, parts))


def _merged(measures: Iterable[LineMeasure]) -> Iterator[LineMeasure]:
    """Yield measures that differ in their origins alone as one, with all of these."""
    alike: dict[LineMeasure, set[str]] = {}
    for measure in measures:
        key = measure if not measure.origins else replace(measure, code="", origins=frozenset())
        alike.setdefault(key, set()).update(measure.origins)
    return (replace(key, origins=frozenset(origins)) for key, origins in alike.items())


def _marks(measure: LineMeasure, day: date, language: Language) -> Iterator[str]:
    if measure.origins:
        yield sentence(_ONLY, language, origins=sorted(measure.origins))
    if measure.excluded:
        yield sentence(_BUT, language, origins=sorted(measure.excluded))
    if measure.additional_code:
        yield sentence(_ADDITIONAL, language, code=measure.additional_code)
    if measure.order_number:
        yield sentence(_ORDER, language, code=measure.order_number)
    if measure.conditional:
        yield sentence(_CONDITION, language)
    if measure.validity.valid_to and measure.validity.valid_to < day:
        yield sentence(_ENDED, language)
