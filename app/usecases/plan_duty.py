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
from app.persistence.costs import DutyRate
from app.usecases.deals import Deal
from app.usecases.landed_cost import destinations, tariffs
from app.usecases.plan_entry import GoodsLine, Passage, entry_of


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


def work_out_duty(
    deal: Deal,
    *,
    lines: Sequence[GoodsLine],
    passage: Passage,
    known: tuple[Sequence[ExchangeRate], Sequence[DutyRate]],
    day: tuple[date, bool],
) -> DutyWorking:
    """Return the duty working; `day` is today and whether the freight price contains duty."""
    today, included = day
    destination = destinations()[deal.destination]
    entry = entry_of(deal, lines=lines, passage=passage, destination=destination, known=known)
    if not isinstance(entry, Entry):
        return DutyWorking(
            currency=destination.currency,
            assessment=None,
            problems=tuple(entry),
            included=included,
        )
    taken = exchange_day(destination, entry=entry)
    ahead = max(((taken or today) - today).days, 0)
    patient = replace(destination, exchange_days_valid=destination.exchange_days_valid + ahead)
    answer = assessor.assess(entry, destination=patient, tariff=tariffs().get(destination.code))
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
