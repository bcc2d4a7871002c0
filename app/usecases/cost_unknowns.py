"""Names everything that keeps a plan's cost from being whole, each with the place to mend it.

The `field` of each problem is the page's anchor for it: "exchange", "line-2", "fees",
"programme-fees" or nothing.
"""

from collections.abc import Iterator

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.assessment import Row, Status
from app.domain.naming import Name
from app.domain.problems import Problem
from app.usecases.plan_cost import PlanCost
from app.usecases.plan_duty import DutyWorking


def unknowns(cost: PlanCost) -> list[Problem]:
    """Return what is not known, each thing once; nothing while no offer is chosen."""
    if cost.chosen is None or cost.duty is None:
        return []
    customs = () if cost.duty.included else _customs(cost, cost.duty)
    return [*_freight(cost), *customs, *_fees(cost)]


def _freight(cost: PlanCost) -> Iterator[Problem]:
    if cost.chosen is not None and cost.freight is None:
        params = {"base": cost.chosen.card.currency, "amount": cost.chosen.total}
        yield Problem("cost-freight-unknown", "exchange", params)


def _fees(cost: PlanCost) -> Iterator[Problem]:
    rows = cost.fees.missing if cost.fees else ()
    for row in rows:
        if row.fee is not None:
            params = {"fee": row.kind.name, "currency": row.fee.currency}
            yield Problem("cost-programme-fee-exchange", "exchange", params)
    for name in dict.fromkeys(row.kind.name for row in rows if row.fee is None):
        yield Problem("cost-programme-fee-unknown", "programme-fees", {"fee": name})


def _customs(cost: PlanCost, duty: DutyWorking) -> Iterator[Problem]:
    for problem in duty.problems:
        field = "exchange" if problem.code == "rate-missing" else problem.field
        yield Problem(problem.code, field, problem.params)
    if duty.assessment is None:
        return
    rows = {line.id: line.rows for line in duty.assessment.lines}
    for number, line in enumerate(cost.lines, 1):
        for programme in _open(rows[line.goods.sku]):
            params = {"sku": line.goods.sku, "programme": programme}
            yield Problem("cost-duty-unknown", f"line-{number}", params)
    for programme in _open(duty.assessment.entry_rows):
        yield Problem("cost-fee-unknown", "fees", {"programme": programme})


def _open(rows: tuple[Row, ...]) -> list[Name]:
    names = (
        row.name or PROGRAMME_NAMES[row.programme]
        for row in rows
        if row.status in {Status.UNKNOWN, Status.POSSIBLE}
    )
    return list(dict.fromkeys(names))
