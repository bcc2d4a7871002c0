"""The tariffs a command answers with: imported ones where there are any, else the bundled.

The database library takes longer to load than a landed cost to work out, so it is loaded only
when something imported is in use.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module

from app.persistence.tariff_presence import any_in_use
from app.usecases.landed_cost import TariffFor, bundled
from config import database_address


@contextmanager
def tariffs_at_hand() -> Iterator[TariffFor]:
    """Yield what finds a destination's tariff; a database is read if it is there, never made."""
    try:
        found = any_in_use(database_address())
    except OSError as error:
        import_module("app.cli.tariff_sessions").tell_unreadable(error)
        found = False
    if not found:
        yield bundled
        return
    with import_module("app.cli.tariff_sessions").reading() as session:
        yield partial(import_module("app.usecases.tariffs_in_use").tariff_for, session)
