"""How every process of Sampan writes its log: one line an event, to standard error."""

import logging
from typing import Final

_LINE: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"


def write(level: int = logging.INFO) -> None:
    """Send the log to standard error, where whatever started the process collects it."""
    logging.basicConfig(level=level, format=_LINE, force=True)
    logging.getLogger("huey").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
