"""Works out one entry: value, duty, tax, fees and what is still open, from facts it is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.customs.assessment import Assessment, LineAssessment, Row
from app.domain.customs.cautions import cautions
from app.domain.customs.destination import Destination, exchange_day, rate_between
from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability
from app.domain.customs.duties.of_line import line_liabilities
from app.domain.customs.duties.surtaxes import surtax_liabilities
from app.domain.customs.duties.tariff import Tariff
from app.domain.customs.duties.upcoming import upcoming_changes
from app.domain.customs.entry import Entry
from app.domain.customs.fees import fee_rows
from app.domain.customs.lacking import lacking
from app.domain.customs.pricing import combined_percent, duty_row, waiting_row
from app.domain.customs.taxes.floors import floored_base, on_floored_base, total_rounding
from app.domain.customs.taxes.line_tax import TaxCase, TaxedLine
from app.domain.customs.valuation import ValuedLine, value_lines
from app.domain.customs.whole_units import round_entered_values
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money, total

_Duties = Mapping[str, tuple[Liability, ...]]


@dataclass(frozen=True, slots=True)
class _Case:
    entry: Entry
    destination: Destination
    tariff: Tariff | None
    rates: dict[str, ExchangeRate | None] = field(default_factory=dict)

    def exchange(self, currency: str) -> ExchangeRate | None:
        """Return the rate between `currency` and the destination's, looked up once."""
        if currency not in self.rates:
            found = rate_between(self.destination, entry=self.entry, currency=currency)
            self.rates[currency] = found
        return self.rates[currency]


@dataclass(frozen=True, slots=True)
class _Charged:
    """A line with its rows, what is missing of it, and what must be mended for the whole entry."""

    assessment: LineAssessment
    missing: tuple[Problem, ...]
    problems: tuple[Problem, ...]


def assess(
    entry: Entry, *, destination: Destination, tariff: Tariff | None
) -> Assessment | tuple[Problem, ...]:
    """Return the assessment of `entry`, or what must be mended before there is one.

    Without a tariff every duty is unknown until a person enters its rate, and tax with it.
    """
    case = _Case(entry, destination, tariff)
    exchange = case.exchange(entry.currency)
    if exchange is None:
        return (_rate_missing(case),)
    valued = value_lines(entry, destination=destination, rate=exchange)
    if isinstance(valued, Problem):
        return (valued,)
    charged = _charged_lines(case, valued)
    problems = dict.fromkeys(problem for each in charged for problem in each.problems)
    lines = tuple(each.assessment for each in charged)
    worth = _worth(lines, currency=destination.currency)
    fees = _fees(case, worth=worth)
    if isinstance(fees, Problem):
        return (*problems, fees)
    if problems:
        return tuple(problems)
    missing = {each.assessment.id: each.missing for each in charged}
    return Assessment(
        currency=destination.currency,
        rules_as_of=destination.rules_as_of,
        lines=lines,
        entry_rows=(*fees, *_rounding(case, lines)),
        upcoming=tuple(upcoming_changes(entry, tariff=tariff)) if tariff else (),
        warnings=tuple(
            cautions(entry, destination=destination, tariff=tariff, worth=worth, fees=fees)
        ),
        valued=all(line.valuation for line in entry.lines),
        lacking=tuple(lacking(entry, tariff=tariff, missing=missing)),
        deductible=entry.importer.vat_registered,
    )


def _rate_missing(case: _Case) -> Problem:
    if exchange_day(case.destination, entry=case.entry) is None:
        return Problem("customs-export-date", "export_date")
    pair = {"base": case.entry.currency, "quote": case.destination.currency}
    return Problem("rate-missing", "exchange_rates", pair)


def _worth(lines: tuple[LineAssessment, ...], *, currency: str) -> Money:
    return total((line.customs_value for line in lines), currency=currency)


def _charged_lines(case: _Case, valued: tuple[ValuedLine, ...]) -> tuple[_Charged, ...]:
    destination = case.destination
    worth = total((item.value for item in valued), currency=destination.currency)
    duties = {item.line.id: _duties(case, item, worth=worth) for item in valued}
    if destination.whole_units:
        percents = {key: combined_percent(found) for key, found in duties.items()}
        valued = round_entered_values(valued, percents=percents, source=destination.whole_units)
    tax = TaxCase(destination.tax, case.entry, destination.floors) if destination.tax else None
    return tuple(_charged(case, item, duties[item.line.id], tax=tax) for item in valued)


def _duties(case: _Case, item: ValuedLine, *, worth: Money) -> tuple[Liability, ...]:
    line, entry = item.line, case.entry
    surtaxes = surtax_liabilities(case.destination.surtaxes, line=line, entry=entry, worth=worth)
    return (*line_liabilities(line, entry=entry, tariff=case.tariff), *surtaxes)


def _charged(
    case: _Case, item: ValuedLine, duties: tuple[Liability, ...], *, tax: TaxCase | None
) -> _Charged:
    floors = case.destination.floors
    based = floored_base(item, floors=floors) if floors else item
    rows: list[Row] = []
    missing: list[Problem] = []
    problems: list[Problem] = []
    for duty in duties:
        match duty_row(duty, line=based, convert=case.exchange):
            case Problem(field="quantities") as problem:
                missing.append(problem)
                rows.append(waiting_row(duty, line=based, missing=problem))
            case Problem() as problem:
                problems.append(problem)
            case row:
                rows.append(on_floored_base(row, item=item, floors=floors) if floors else row)
    taxes = tax.rows(_taxed(case, item, rows)) if tax else ()
    assessment = LineAssessment(item.line.id, item.value, (*item.rows, *rows, *taxes))
    return _Charged(assessment, tuple(missing), tuple(problems))


def _taxed(case: _Case, item: ValuedLine, duties: list[Row]) -> TaxedLine:
    found = case.tariff.line(item.line.code) if case.tariff else None
    charges = item.taxed or Money.zero(item.value.currency)
    if found is None or case.tariff is None or not found.measures:
        return TaxedLine(item.line, item.value, tuple(duties), charges)
    printed = tuple(Case(item.line, found, case.entry, case.tariff).printed)
    return TaxedLine(item.line, item.value, tuple(duties), charges, printed)


def _fees(case: _Case, *, worth: Money) -> tuple[Row, ...] | Problem:
    schedule, entry = case.destination.fees, case.entry
    informal = schedule.informal(entry.entry_type, value=worth)
    if isinstance(informal, Problem):
        return informal
    return tuple(
        fee_rows(schedule, value=worth, day=entry.entry_date, mode=entry.mode, informal=informal)
    )


def _rounding(case: _Case, lines: tuple[LineAssessment, ...]) -> tuple[Row, ...]:
    floors = case.destination.floors
    if floors is None:
        return ()
    rows = (row for line in lines for row in line.rows)
    return tuple(total_rounding(rows, floors=floors, currency=case.destination.currency))
