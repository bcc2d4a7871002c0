"""Duty and fees of a planned entry; a rate of exchange that is not published yet has a stand-in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.customs import assessor
from app.domain.customs.assessment import Assessment, LineAssessment, Totals
from app.domain.customs.destination import Destination, exchange_day, rate_between
from app.domain.customs.entry import Entry
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.usecases.deals import Deal
from app.usecases.declared_lines import Declared, GoodsLine, declared_lines
from app.usecases.landed_cost import destinations
from app.usecases.plan_entry import Passage, Stated, entry_of
from app.usecases.plan_known import Known
from app.usecases.published_exchange import with_published


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyWorking:
    """What customs will ask, or why that is not known.

    `exchange` turns the plan's currency into the destination's; None while there is none. It
    stands in for a day's rate not published yet when `stands_in_for` names that day. `included`
    says that the freight price contains duty and tax, so that nothing is owed beside it. `skus`
    are those of the lines by id: a product may have several.
    """

    currency: str
    assessment: Assessment | None
    problems: tuple[Problem, ...]
    included: bool
    exchange: ExchangeRate | None = None
    stands_in_for: date | None = None
    entry: Entry | None = None
    skus: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing_pair(self) -> tuple[str, str] | None:
        """Return the two currencies between which a rate is missing, if one is."""
        found = (problem for problem in self.problems if problem.code == "rate-missing")
        params = next((problem.params for problem in found), None)
        return (str(params["base"]), str(params["quote"])) if params else None

    def line_duty(self, line: LineAssessment) -> Money:
        """Return the duty that one line owes, as far as known."""
        return Totals.of(line.rows, currency=self.currency).duty


def answers_by_line(known: Known, declared: Sequence[Declared]) -> Mapping[str, Mapping[str, str]]:
    """Return by the ids of lines the answers given of each."""
    return {
        line.id: {each.fact: each.value for each in known.answers_of(line)} for line in declared
    }


def _rates(known: Known, passage: Passage, *, currency: str) -> Sequence[ExchangeRate]:
    """Return the rates that customs may value the goods with: as entered, else as published."""
    first = min(passage.export_date, passage.entry_date, known.today)
    last = min(max(passage.export_date, passage.entry_date), known.today)
    entered = [each.rate for each in known.exchanges]
    return with_published(entered, known.published, currency=currency, days=(first, last))


def _stated(
    known: Known, rates: Sequence[ExchangeRate], *, currency: str, declared: Sequence[Declared]
) -> Stated:
    return Stated(
        exchange_rates=rates,
        duty_rates=known.duty_rates,
        answers=answers_by_line(known, declared),
        convert=lambda money: known.converted(money, currency),
    )


def work_out_duty(
    deal: Deal,
    *,
    lines: Sequence[GoodsLine],
    passage: Passage,
    known: Known,
    included: bool,
) -> DutyWorking:
    """Return the duty working; `included` says that the freight price contains duty and tax."""
    destination = destinations()[deal.destination]
    currency = destination.currency
    rates = _rates(known, passage, currency=currency)
    declared = declared_lines(lines)
    stated = _stated(known, rates, currency=deal.currency, declared=declared)
    entry = entry_of(deal, lines=lines, passage=passage, destination=destination, stated=stated)
    if not isinstance(entry, Entry):
        return DutyWorking(
            currency=currency, assessment=None, problems=tuple(entry), included=included
        )
    ahead = _days_ahead(destination, entry, today=known.today)
    answer = assess_ahead(entry, known=known)
    assessed = isinstance(answer, Assessment)
    return DutyWorking(
        currency=currency,
        assessment=answer if isinstance(answer, Assessment) else None,
        problems=() if isinstance(answer, Assessment) else answer,
        included=included,
        exchange=rate_between(_patient(destination, ahead), entry=entry, currency=deal.currency),
        stands_in_for=exchange_day(destination, entry=entry)
        if assessed and deal.currency != currency and ahead
        else None,
        entry=entry,
        skus={line.id: line.sku for line in declared},
    )


def assess_ahead(entry: Entry, *, known: Known) -> Assessment | tuple[Problem, ...]:
    """Return the assessment of an entry whose day may be yet to come, or why there is none.

    The newest rate of exchange stands in for one that is not published yet.
    """
    destination = destinations()[entry.destination]
    ahead = _days_ahead(destination, entry, today=known.today)
    return assessor.assess(entry, destination=_patient(destination, ahead), tariff=known.tariff)


def _days_ahead(destination: Destination, entry: Entry, *, today: date) -> int:
    """Return how many days the rate of exchange that the destination takes is ahead of today."""
    taken = exchange_day(destination, entry=entry)
    return max(((taken or today) - today).days, 0)


def _patient(destination: Destination, ahead: int) -> Destination:
    return replace(destination, exchange_days_valid=destination.exchange_days_valid + ahead)
