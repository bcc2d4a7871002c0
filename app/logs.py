"""How every process of Sampan writes its log: one line an event, to standard error."""

import logging
from typing import Final

_LINE: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"


def write() -> None:
    """Send the log to standard error: all of our lines, and what worries the libraries."""
    logging.basicConfig(level=logging.WARNING, format=_LINE, force=True)
    logging.getLogger("sampan").setLevel(logging.INFO)
