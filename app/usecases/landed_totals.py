"""What everything costs in the warehouse with one offer, in a sum: fit to compare offers by."""

from dataclasses import dataclass

from app.domain.quantities.money import Money, total
from app.usecases.deals import Deal
from app.usecases.plan_parts import Working, wholes
from app.usecases.unit_costs import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """The whole cost and a unit's average share of it; `open` where it is the least it can be."""

    amount: Money
    per_unit: Money
    open: bool


def landed(deal: Deal, working: Working) -> Landed:
    """Return the sum of all parts that are paid on their own."""
    added = [whole for whole in wholes(deal, working) if whole.standing is Standing.ADDED]
    amount = total((whole.amount for whole in added), currency=deal.currency)
    units = sum(line.units for line in working.lines)
    return Landed(
        amount=amount,
        per_unit=Money(amount.amount / units, deal.currency).rounded(),
        open=any(whole.open for whole in added),
    )
