"""Works out one entry: value, duty, fees and what is still open, from facts it is given."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.customs.assessment import Assessment, Kind, LineAssessment, Row, Status
from app.domain.customs.destination import Destination, exchange_day, rate_between
from app.domain.customs.duties import line_liabilities
from app.domain.customs.entry import Entry, EntryLine
from app.domain.customs.fees import fee_rows, unconfirmed
from app.domain.customs.liabilities import remark
from app.domain.customs.pricing import combined_percent, duty_row
from app.domain.customs.tariff import Tariff
from app.domain.customs.upcoming import upcoming_changes
from app.domain.customs.valuation import ValuedLine, price_warnings, value_lines
from app.domain.customs.whole_units import round_entered_values
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import total


@dataclass(frozen=True, slots=True)
class _Case:
    entry: Entry
    destination: Destination
    tariff: Tariff | None

    def exchange(self, currency: str) -> ExchangeRate | None:
        return rate_between(self.destination, entry=self.entry, currency=currency)


def assess(
    entry: Entry, *, destination: Destination, tariff: Tariff | None
) -> Assessment | tuple[Problem, ...]:
    """Return the assessment of `entry`, or what must be mended before there is one.

    Without a tariff every duty is unknown until a person enters its rate, and tax and fees stay so.
    """
    case = _Case(entry, destination, tariff)
    exchange = case.exchange(entry.currency)
    if exchange is None:
        return (_rate_missing(case),)
    valued = value_lines(entry, destination=destination, rate=exchange)
    if isinstance(valued, Problem):
        return (valued,)
    lines, problems = _lines(case, valued)
    entry_rows = _entry_rows(case, lines)
    if isinstance(entry_rows, Problem):
        return (*problems, entry_rows)
    return problems or Assessment(
        currency=destination.currency,
        rules_as_of=destination.rules_as_of,
        lines=lines,
        entry_rows=entry_rows,
        upcoming=tuple(upcoming_changes(entry, tariff=tariff)) if tariff else (),
        warnings=tuple(_warnings(case, rows=entry_rows)),
        valued=all(line.valuation for line in entry.lines),
    )


def _rate_missing(case: _Case) -> Problem:
    if exchange_day(case.destination, entry=case.entry) is None:
        return Problem("customs-export-date", "export_date")
    pair = {"base": case.entry.currency, "quote": case.destination.currency}
    return Problem("rate-missing", "exchange_rates", pair)


def _lines(
    case: _Case, valued: tuple[ValuedLine, ...]
) -> tuple[tuple[LineAssessment, ...], tuple[Problem, ...]]:
    duties = {
        item.line.id: line_liabilities(item.line, entry=case.entry, tariff=case.tariff)
        for item in valued
    }
    if case.destination.whole_units:
        percents = {key: combined_percent(found) for key, found in duties.items()}
        source = case.destination.whole_units
        valued = round_entered_values(valued, percents=percents, source=source)
    lines: list[LineAssessment] = []
    problems: list[Problem] = []
    for item in valued:
        rows = list(item.rows)
        for duty in duties[item.line.id]:
            match duty_row(duty, line=item, convert=case.exchange):
                case Problem() as problem:
                    problems.append(_placed(problem, line=item.line, entry=case.entry))
                case row:
                    rows.append(row)
        lines.append(LineAssessment(item.line.id, item.value, tuple(rows)))
    return tuple(lines), tuple(dict.fromkeys(problems))


def _placed(problem: Problem, *, line: EntryLine, entry: Entry) -> Problem:
    """Return a problem of a line's quantities at its place; others concern the whole entry."""
    if problem.field != "quantities":
        return problem
    return problem.under(f"lines.{entry.lines.index(line)}")


def _entry_rows(case: _Case, lines: tuple[LineAssessment, ...]) -> tuple[Row, ...] | Problem:
    if case.tariff is None:
        tax = case.destination.tax
        unsaid = [_unsaid(Kind.FEE, "entry-fees", case)]
        return (_unsaid(Kind.TAX, tax, case), *unsaid) if tax else tuple(unsaid)
    currency = case.destination.currency
    value = total((line.customs_value for line in lines), currency=currency)
    schedule = case.tariff.fees
    informal = schedule.informal(case.entry.entry_type, value=value)
    if isinstance(informal, Problem):
        return informal
    entry = case.entry
    return tuple(
        fee_rows(schedule, value=value, day=entry.entry_date, mode=entry.mode, informal=informal)
    )


def _unsaid(kind: Kind, programme: str, case: _Case) -> Row:
    why = remark("customs-note-no-tax-data", country=case.destination.code)
    return Row(kind=kind, programme=programme, status=Status.UNKNOWN, amount=None, notes=(why,))


def _warnings(case: _Case, *, rows: tuple[Row, ...]) -> Iterator[Problem]:
    entry, tariff = case.entry, case.tariff
    if tariff and entry.entry_date > tariff.schedule.vintage:
        params = {"schedule": tariff.schedule.name, "day": tariff.schedule.vintage}
        yield remark("stale-vintage", **params)
    if tariff:
        yield from unconfirmed(tariff.fees, rows=rows, day=entry.entry_date)
    if not all(line.valuation for line in entry.lines):
        yield remark("customs-valuation-missing")
    yield from price_warnings(entry.charges, term=entry.incoterm)
