"""What is wrong with the file of a tariff schedule, and with single rows of it."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "tariff-file-broken": msg(
        "The file breaks off or is damaged. Download it again; nothing was changed."
    ),
    "tariff-file-columns": msg(
        "Columns are missing: %(missing)s. Choose the form that the file has, or add the columns."
    ),
    "tariff-file-not-usitc": msg(
        "This is not the USITC's list of rows: each needs the keys %(keys)s."
    ),
    "tariff-file-no-rates": msg("The file states no rate. Choose the file of a tariff schedule."),
    "tariff-row-columns": msg("Row %(row)s has %(found)s columns, not those of the header."),
    "tariff-row-keys": msg("Row %(row)s lacks keys, or holds something other than text."),
    "tariff-row-code": msg("Row %(row)s: “%(code)s” is not a code of 4, 6, 8, 9 or 10 digits."),
    "tariff-row-indent": msg("Row %(row)s (%(code)s): the indent is not a small whole number."),
    "tariff-row-day": msg("Row %(row)s (%(code)s): write days as 2026-11-22."),
    "tariff-row-measure": msg("Row %(row)s is a measure, but %(code)s does not stand before it."),
}
