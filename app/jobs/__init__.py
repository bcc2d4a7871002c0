"""Background work: a ledger row in the business transaction, a queue that only carries its id.

A use case calls `enqueue` or `schedule`; the function it `handles` receives a `Work`.
"""

from app.jobs.handlers import StoppedError, Work, handles, title_of
from app.jobs.ledger import Order, cancel, enqueue, find, schedule
from app.jobs.results import Result

__all__ = [
    "Order",
    "Result",
    "StoppedError",
    "Work",
    "cancel",
    "enqueue",
    "find",
    "handles",
    "schedule",
    "title_of",
]
