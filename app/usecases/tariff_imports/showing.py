"""Finds what a schedule and the programmes on top say of a code, on a day and of an origin."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from sqlalchemy.orm import Session

from app.domain.customs.duties.liabilities import NORMAL_RATE, Liability, dotted
from app.domain.customs.duties.of_line import line_liabilities
from app.domain.customs.entry import Charges, Entry, EntryLine, EntryType, Importer, Incoterm
from app.domain.customs.schedule.lines import RATE_DIGITS, Schedule, TariffLine
from app.domain.problems import Problem
from app.domain.quantities.money import Money
from app.domain.transport import Mode
from app.persistence import tariffs
from app.persistence.imported_schedules import row_schedule
from app.persistence.tables.tariffs import TariffSchedule
from app.usecases.landed_cost import bundled, destinations
from app.usecases.tariff_imports.ordering import country_problem
from app.usecases.tariff_imports.shown import ShownLine, ShownLines
from app.usecases.tariffs_in_use import schedule_for, with_schedule

_SHORTEST: Final = 2
_LONGEST: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which code, of whose tariff, for goods of which origin, entered on which day.

    `number` is the import that is to answer, in use or not; None for what is in use.
    """

    code: str
    day: date
    country: str = "US"
    origin: str = "CN"
    number: int | None = None


def show_code(session: Session | None, question: Question) -> ShownLine | ShownLines | Problem:
    """Return the line of a code, or every line that begins with it; a problem where none does."""
    code = question.code.replace(".", "").replace(" ", "")
    if not (code.isdecimal() and _SHORTEST <= len(code) <= _LONGEST):
        return Problem("tariff-code-form", "code")
    answering = _answering(session, question, code)
    if isinstance(answering, Problem):
        return answering
    country, schedule = answering
    lines = _lines(schedule, code)
    if not lines:
        return _unknown(schedule, code)
    if len(lines) > 1:
        return ShownLines(country, schedule, lines)
    return ShownLine(
        line=lines[0],
        country=country,
        schedule=schedule,
        day=question.day,
        origin=question.origin.upper(),
        on_top=_on_top(lines[0], schedule, replace(question, country=country, code=code)),
    )


def _answering(
    session: Session | None, question: Question, code: str
) -> tuple[str, Schedule] | Problem:
    """Return whose schedule answers, and the schedule."""
    country = question.country.upper()
    if question.number is not None:
        return _import(session, question.number, code)
    wrong = country_problem(country)
    if wrong:
        return wrong
    schedule = schedule_for(session, country, {code})
    if schedule is None:
        return Problem("tariff-none", "country", {"country": country})
    return country, schedule


def _import(session: Session | None, number: int, code: str) -> tuple[str, Schedule] | Problem:
    found = session.get(TariffSchedule, number) if session else None
    if session is None or found is None:
        return Problem("tariff-import-unknown", "number", {"number": number})
    rows = tariffs.rows_of(session, [found.id], codes={code[:_SHORTEST]})
    return found.country, row_schedule(found, rows[found.id])


def _lines(schedule: Schedule, code: str) -> tuple[TariffLine, ...]:
    if len(code) < RATE_DIGITS:
        return tuple(schedule.candidates(code))
    line = schedule.line(code)
    return (line,) if line else ()


def _unknown(schedule: Schedule, code: str) -> Problem:
    params = {"code": dotted(code), "schedule": schedule.name}
    nearest = ", ".join(dotted(each) for each in schedule.nearest(code))
    if not nearest:
        return Problem("tariff-code-unknown-alone", "code", params)
    return Problem("tariff-code-unknown", "code", {**params, "nearest": nearest})


def _on_top(line: TariffLine, schedule: Schedule, question: Question) -> tuple[Liability, ...]:
    """Return what the programmes on top ask of such goods."""
    country = question.country
    destination = destinations().get(country)
    if destination is None:
        return ()
    tariff = with_schedule(bundled(country), country, schedule)
    goods = EntryLine(
        id=line.code,
        code=max(question.code, line.code, key=len),
        origin=question.origin.upper(),
        value=Money(Decimal(0), destination.currency),
    )
    entry = _entry(goods, question=question, destination=country)
    duties = line_liabilities(goods, entry=entry, tariff=tariff)
    return tuple(duty for duty in duties if duty.programme != NORMAL_RATE)


def _entry(goods: EntryLine, *, question: Question, destination: str) -> Entry:
    nothing = Money.zero(goods.value.currency)
    return Entry(
        origin=goods.origin,
        destination=destination,
        region=None,
        mode=Mode.SEA,
        entry_date=question.day,
        export_date=None,
        loaded_at=None,
        entry_type=EntryType.AUTO,
        incoterm=Incoterm.FOB,
        currency=goods.value.currency,
        charges=Charges(
            freight_to_border=nothing,
            freight_inland=nothing,
            insurance=nothing,
            dutiable_additions=nothing,
            included_post_import=nothing,
        ),
        importer=Importer(),
        exchange_rates=(),
        lines=(goods,),
    )
