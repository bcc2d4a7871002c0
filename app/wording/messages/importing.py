"""Sentences about people's own workbooks: files that cannot be read, cells that do not fit."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

_FILES: Final[Mapping[str, str]] = {
    "workbook-empty": msg("%(name)s is empty. Choose another file."),
    "workbook-large": msg("%(name)s is over %(limit)s MB. Take out pictures, or split it."),
    "workbook-expanded": msg(
        "%(name)s unpacks to more than %(limit)s MB. Take out pictures and unused sheets, or split "
        "it."
    ),
    "workbook-encrypted": msg("%(name)s is protected by a password. Save it without one."),
    "workbook-save-as": msg("%(name)s is in a format that is not read. Save it as XLSX or CSV."),
    "workbook-web-page": msg(
        "%(name)s is a web page under the name of a workbook. Open it and save it as XLSX."
    ),
    "workbook-other": msg("%(name)s is neither a workbook nor a CSV file. Choose XLSX or CSV."),
    "workbook-encoding": msg("The characters of %(name)s cannot be read. Save it as XLSX."),
    "workbook-broken": msg("%(name)s is damaged. Open it, save it again as XLSX, and choose that."),
    "workbook-blank": msg("Nothing stands in %(name)s. Choose another file."),
    "workbook-rows": msg("%(name)s has over %(limit)s rows in a sheet. Split it."),
    "workbook-columns": msg(
        "%(name)s has more than %(limit)s columns in a sheet. Take out those you do not need."
    ),
    "workbook-slow": msg(
        "Reading %(name)s takes too long. Copy the rows into a new workbook, and choose that."
    ),
    "workbook-heavy": msg(
        "%(name)s needs too much memory. Copy the rows into a new workbook, and choose that."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {**_FILES}
