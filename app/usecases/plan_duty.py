"""Duty and fees of a planned entry; a rate of exchange that is not published yet has a stand-in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.customs import assessor
from app.domain.customs.assessment import Assessment, LineAssessment, Totals
from app.domain.customs.destination import exchange_day, rate_between
from app.domain.customs.entry import Entry
from app.domain.problems import Problem
from app.domain.quantities.exchange import ExchangeRate
from app.domain.quantities.money import Money
from app.usecases.deals import Deal
from app.usecases.landed_cost import destinations
from app.usecases.plan_entry import GoodsLine, Passage, entry_of
from app.usecases.plan_known import Known
from app.usecases.published_exchange import with_published


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyWorking:
    """What customs will ask, or why that is not known.

    `exchange` turns the plan's currency into the destination's; None while there is none. It
    stands in for a day's rate not published yet when `stands_in_for` names that day. `included`
    says that the freight price contains duty and tax, so that nothing is owed beside it.
    """

    currency: str
    assessment: Assessment | None
    problems: tuple[Problem, ...]
    included: bool
    exchange: ExchangeRate | None = None
    stands_in_for: date | None = None
    entry: Entry | None = None

    @property
    def missing_pair(self) -> tuple[str, str] | None:
        """Return the two currencies between which a rate is missing, if one is."""
        found = (problem for problem in self.problems if problem.code == "rate-missing")
        params = next((problem.params for problem in found), None)
        return (str(params["base"]), str(params["quote"])) if params else None

    def line_duty(self, line: LineAssessment) -> Money:
        """Return the duty that one line owes, as far as known."""
        return Totals.of(line.rows, currency=self.currency).duty


def _rates(known: Known, passage: Passage, *, currency: str) -> Sequence[ExchangeRate]:
    """Return the rates that customs may value the goods with: as entered, else as published."""
    first = min(passage.export_date, passage.entry_date, known.today)
    last = min(max(passage.export_date, passage.entry_date), known.today)
    entered = [each.rate for each in known.exchanges]
    return with_published(entered, known.published, currency=currency, days=(first, last))


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
    entry = entry_of(
        deal,
        lines=lines,
        passage=passage,
        destination=destination,
        known=(_rates(known, passage, currency=destination.currency), known.duty_rates),
    )
    if not isinstance(entry, Entry):
        return DutyWorking(
            currency=destination.currency,
            assessment=None,
            problems=tuple(entry),
            included=included,
        )
    taken = exchange_day(destination, entry=entry)
    ahead = max(((taken or known.today) - known.today).days, 0)
    patient = replace(destination, exchange_days_valid=destination.exchange_days_valid + ahead)
    answer = assessor.assess(entry, destination=patient, tariff=known.tariff)
    assessed = isinstance(answer, Assessment)
    foreign = deal.currency != destination.currency
    return DutyWorking(
        currency=destination.currency,
        assessment=answer if isinstance(answer, Assessment) else None,
        problems=() if isinstance(answer, Assessment) else answer,
        included=included,
        exchange=rate_between(patient, entry=entry, currency=deal.currency),
        stands_in_for=taken if assessed and foreign and ahead else None,
        entry=entry,
    )
