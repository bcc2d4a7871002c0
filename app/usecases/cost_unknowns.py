"""Names everything that keeps a plan's cost from being whole, each with the place to mend it.

The `field` of each problem is the page's anchor for it: "exchange", "line-2", "fees",
"duty", "terms", "programme-fees" or nothing.
"""

from collections.abc import Iterator
from typing import Final

from app.catalogue.tariffs.programmes import PROGRAMME_NAMES
from app.domain.customs.assessment import Assessment, Row, Status
from app.domain.naming import Name
from app.domain.problems import Problem
from app.usecases.declared_lines import declared_lines
from app.usecases.plan_cost import PlanCost
from app.usecases.plan_duty import DutyWorking

#: What is said of a duty that is not settled, by its status.
_CODES: Final = {Status.UNKNOWN: "cost-duty-unknown", Status.POSSIBLE: "cost-duty-waiting"}


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
    yield from _lines(cost, duty.assessment)
    for problem in duty.assessment.lacking:
        if problem.field == "entry_date":
            yield Problem(problem.code, "duty", problem.params)
    for _status, programme in _open(duty.assessment.entry_rows):
        yield Problem("cost-fee-unknown", "fees", {"programme": programme})
    if not duty.assessment.valued:
        yield Problem("cost-valuation-missing", "terms")


def _lines(cost: PlanCost, answer: Assessment) -> Iterator[Problem]:
    """Yield what each line waits for; of a code that does not exist, that alone."""
    rows = {line.id: line.rows for line in answer.lines}
    lacking = {problem.field: problem for problem in answer.lacking}
    for at, line in enumerate(declared_lines(cost.lines)):
        place, sku = f"line-{line.number}", line.id
        no_code = lacking.get(f"lines.{at}.code")
        if no_code:
            yield Problem(no_code.code, place, no_code.params)
            continue
        for status, programme in _open(rows[line.id]):
            yield Problem(_CODES[status], place, {"sku": sku, "programme": programme})


def _open(rows: tuple[Row, ...]) -> list[tuple[Status, Name]]:
    """Return each thing that is not settled, once; of one that is unknown that alone is told."""
    found: dict[Name, Status] = {}
    for row in rows:
        name = row.name or PROGRAMME_NAMES[row.programme]
        if row.status is Status.UNKNOWN or (row.status.open and name not in found):
            found[name] = row.status
    return [(status, name) for name, status in found.items()]
