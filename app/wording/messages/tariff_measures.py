"""What is said about measures printed on the lines of a tariff, and about their files."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "tariff-row-period": msg(
        "Row %(row)s (%(code)s): “%(text)s” is no period, such as 2026-01-01 2026-12-31."
    ),
}
