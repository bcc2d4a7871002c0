"""What is wrong with the map of a forwarder's sheet, or with filling it."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "sheet-template-name": msg(
        "There is already a template called %(name)s. Choose another name, or change that one."
    ),
    "sheet-template-gone": msg(
        "The workbook of the template %(name)s is gone from the disk. Upload it again."
    ),
    "sheet-map-empty": msg("Choose at least one cell or column to fill."),
    "sheet-map-fact": msg("Choose again what goes into %(cell)s."),
    "sheet-map-cell-in-table": msg(
        "%(cell)s lies in the rows of the table. Fill it by its column, or choose another cell."
    ),
    "sheet-map-rows-unsaid": msg("Say what the table has one row each for."),
    "sheet-map-rows-backwards": msg(
        "The last row of the table cannot be above its first. Correct one of them."
    ),
    "sheet-map-fact-elsewhere": msg(
        "%(fact)s (column %(column)s) is not known for such rows. Choose another kind of row, or"
        " another fact."
    ),
}
