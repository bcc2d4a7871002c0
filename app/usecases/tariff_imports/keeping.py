"""Which imports are in use: the latest counts, the one before can come back, old ones go."""

from typing import Final

from sqlalchemy.orm import Session

from app.domain.problems import Problem
from app.persistence import tariffs
from app.persistence.tables.foundation import now
from app.persistence.tables.tariffs import TariffSchedule

#: Imports of a country that are kept although they are not in use, the newest ones.
KEPT: Final = 5


def put_in_use(schedule: TariffSchedule) -> None:
    """Let an import answer from now on; the caller commits."""
    schedule.used_since = now()


def use_again(session: Session, number: int) -> TariffSchedule | Problem:
    """Put a kept import in use again and commit."""
    schedule = session.get(TariffSchedule, number)
    if schedule is None:
        return _unknown(number)
    put_in_use(schedule)
    session.commit()
    return schedule


def go_back(session: Session, country: str) -> TariffSchedule | Problem:
    """Take a country's latest import out of use and commit; what was in use before answers again.

    Returns the import taken out, which is kept.
    """
    stack = tariffs.in_use(session, countries=[country]).get(country)
    if not stack:
        return Problem("tariff-nothing-imported", "country", {"country": country})
    stack[0].used_since = None
    session.commit()
    return stack[0]


def remove(session: Session, number: int) -> TariffSchedule | Problem:
    """Delete an import with its rows and commit; was it in use, the one before answers again."""
    schedule = session.get(TariffSchedule, number)
    if schedule is None:
        return _unknown(number)
    session.expunge(schedule)
    tariffs.forget(session, [number])
    session.commit()
    return schedule


def forget_old(session: Session, country: str) -> int:
    """Delete what is neither in use nor among the newest kept; the caller commits. Say how many."""
    session.flush()
    used = {each.id for each in tariffs.in_use(session, countries=[country]).get(country, ())}
    idle = [each for each in tariffs.imports(session, country=country) if each.id not in used]
    old = [each.id for each in idle[KEPT:]]
    tariffs.forget(session, old)
    return len(old)


def _unknown(number: int) -> Problem:
    return Problem("tariff-import-unknown", "number", {"number": number})
