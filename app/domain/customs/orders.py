"""Anti-dumping and countervailing orders that may cover the goods: their scope is in words."""

from collections.abc import Iterator

from app.domain.customs.liabilities import Liability, remark, unknown
from app.domain.customs.reprieves import Case


def order_liabilities(case: Case) -> Iterator[Liability]:
    """Yield an unknown duty for each programme under which some goods of the code have an order.

    What a person enters, Free included, answers for the programme.
    """
    flags = case.tariff.flags
    if flags is None:
        return
    day = case.entry.entry_date
    flagged = {programme for code in case.codes for programme in flags.headings(code, day=day)}
    for programme in sorted(flagged):
        if not case.line.entered(programme):
            yield unknown(programme, why=remark("customs-note-case"))
