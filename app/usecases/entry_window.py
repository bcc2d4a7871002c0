"""What changes while the goods are under way: entry on the latest day of arrival, not the first."""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.customs.assessment import Assessment, Upcoming
from app.domain.quantities.money import Money
from app.usecases.duty_answers.changes import Change
from app.usecases.plan_cost import PlanCost
from app.usecases.plan_duty import assess_ahead
from app.usecases.plan_known import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days between which the goods may be entered.

    `within` are changes between the day that counts and the `latest`, `after` those known beyond.
    `total` is due at entry on the latest day, `change` compared with what counts; None if unknown.
    """

    counted: date
    latest: date
    within: tuple[Upcoming, ...]
    after: tuple[Upcoming, ...]
    total: Money | None = None
    change: Change | None = None
    complete: bool = False


def window_of(cost: PlanCost, known: Known) -> Window | None:
    """Return what may change for the chosen offer; None while its duty is not worked out."""
    duty, chosen = cost.duty, cost.chosen
    answer = duty.assessment if duty else None
    if duty is None or duty.entry is None or answer is None or chosen is None:
        return None
    counted = duty.entry.entry_date
    latest = max(counted, chosen.arrival.latest)
    late = assess_ahead(replace(duty.entry, entry_date=latest), known=known)
    assessed = late if isinstance(late, Assessment) and latest > counted else None
    payable = assessed.totals.payable if assessed else None
    return Window(
        counted=counted,
        latest=latest,
        within=tuple(each for each in answer.upcoming if each.starts <= latest),
        after=tuple(each for each in answer.upcoming if each.starts > latest),
        total=payable,
        change=Change(payable - answer.totals.payable) if payable else None,
        complete=bool(assessed and assessed.complete),
    )
