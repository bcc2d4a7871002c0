"""Anti-dumping and countervailing orders that may cover the goods: their scope is in words."""

from collections.abc import Iterator

from app.domain.customs.duties.case import Case
from app.domain.customs.duties.liabilities import Liability, remark, unknown
from app.domain.problems import Problem

_FLAGS = "orders"


def order_liabilities(case: Case) -> Iterator[Liability]:
    """Yield an unknown duty for each programme under which some goods of the code have an order.

    What a person enters, Free included, answers for the programme.
    """
    flagged = case.tariff.marked.of(_FLAGS, case.codes, case.entry.entry_date)
    hints = tuple(_hints(case)) if flagged else ()
    for programme in sorted(flagged):
        if not case.line.entered(programme):
            duty = unknown(programme, why=remark("customs-note-case"))
            for hint in hints:
                duty = duty.noted(hint)
            yield duty


def _hints(case: Case) -> Iterator[Problem]:
    """Yield the name of each case that is known to reach goods of the code and the origin."""
    for order in case.tariff.orders:
        if case.found.code.startswith(order.prefix) and case.line.origin in order.origins:
            yield remark("customs-note-case-hint", case=order.case, origin=case.line.origin)
