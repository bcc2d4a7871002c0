"""Sentences about tariff schedules brought in from files: what cannot be read, and what to do."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_FILES: Final[Mapping[str, str]] = {
    "tariff-file-unreadable": msg("%(name)s cannot be opened: %(reason)s. Check its path."),
    "tariff-file-large": msg("%(name)s is over %(limit)s MB. Import it by chapters."),
    "tariff-file-expanded": msg(
        "%(name)s unpacks to more than is read. Take out sheets you do not need, or save it as CSV."
    ),
    "tariff-file-cut-off": msg("%(name)s is cut off or damaged. Download it again."),
    "tariff-file-empty": msg("%(name)s is empty. Download it again."),
    "tariff-file-web-page": msg(
        "%(name)s is a web page, not data: the download failed. Open the address in a browser, and "
        "download the file itself."
    ),
    "tariff-file-old-workbook": msg(
        "%(name)s is an old or protected workbook. Save it as XLSX without a password, or as CSV."
    ),
    "tariff-file-macros": msg(
        "%(name)s holds macros, which are not opened. Save it as XLSX without macros, or as CSV."
    ),
    "tariff-file-archive": msg("%(name)s is an archive. Unpack it, and import the file inside."),
}
_SCHEDULES: Final[Mapping[str, str]] = {
    "tariff-country-unknown": msg("%(country)s is not among the tariffs: %(known)s."),
    "tariff-country-missing": msg(
        "%(name)s does not say whose tariff it is. Add --country, such as --country GB."
    ),
    "tariff-country-other": msg(
        "%(name)s is the tariff of %(found)s, not of %(country)s. Leave --country out, or choose "
        "another file."
    ),
    "tariff-vintage-missing": msg(
        "%(name)s does not say on which day it was in force. Add --vintage, such as "
        "--vintage 2026-11-01."
    ),
    "tariff-form-unknown": msg(
        "The form of %(name)s is not known. Choose another file, or name its form with --format: "
        "%(known)s."
    ),
    "tariff-few-lines": msg(
        "%(name)s has %(lines)s lines; %(kept)s are in use for %(country)s. Add --partial if only "
        "its own codes change, or --whole if it replaces all of them."
    ),
    "tariff-measure-unknown": msg(
        "%(code)s: %(programme)s is no programme that is known, so the measure is left out. Write "
        "one such as preference, quota, anti-dumping, countervailing, safeguard or additional."
    ),
    "tariff-import-unknown": msg(
        "There is no import %(number)s. sampan tariff list names those there are."
    ),
    "tariff-nothing-imported": msg(
        "No imported tariff is in use for %(country)s: the bundled one answers."
    ),
    "tariff-none": msg(
        "There is no tariff of %(country)s, neither bundled nor imported. Import one: "
        "sampan tariff import FILE --country %(country)s."
    ),
    "tariff-code-form": msg("Write the code as 2 to 10 digits, dots allowed, such as 9617.00.10."),
    "tariff-code-unknown": msg("%(code)s is not in %(schedule)s. The nearest codes: %(nearest)s."),
    "tariff-code-unknown-alone": msg("%(code)s is not in %(schedule)s, nor any code near it."),
    "tariff-folder-unwritable": msg("Nothing can be written to %(folder)s: %(reason)s."),
    "tariff-folder-taken": msg("%(folder)s is not empty. Name a folder that is."),
    "tariff-database": msg(
        "The database cannot be read (%(reason)s), so imported tariffs are left out: the bundled "
        "ones answer."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {**_FILES, **_SCHEDULES}
