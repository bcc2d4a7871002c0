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
_TABLES: Final[Mapping[str, str]] = {
    "import-field-twice": msg("%(field)s is chosen for two columns. Keep one of them."),
    "import-field-missing": msg("Choose the column that holds: %(field)s."),
    "import-rows": msg(
        "There are %(count)s rows below the headings; at most %(limit)s. Split them."
    ),
    "import-heading-row": msg(
        "Headings are looked for in the first %(limit)s rows. Enter a row among them."
    ),
    "import-no-rows": msg("No rows stand below the headings. Choose another row of headings."),
    "import-profile-nameless": msg("Enter a name for the profile."),
    "import-profile-taken": msg("%(name)s is the name of another profile. Enter another."),
}
_CELLS: Final[Mapping[str, str]] = {
    "import-required": msg("Fill in this cell."),
    "import-error-cell": msg(
        "The formula in this cell gives %(error)s. Mend it, or type the value."
    ),
    "import-uncomputed": msg(
        "The formula in this cell has no result yet. Open the file in a spreadsheet, save it, and "
        "choose it again."
    ),
    "import-merged": msg(
        "This figure stands in merged cells. Write it in each row it is meant for."
    ),
    "import-count": msg("Write a whole number."),
    "import-number": msg("Write a number, without a currency or other words."),
    "import-weight": msg("Write a weight: a number, and a unit if it is not that of the column."),
    "import-length": msg("Write a length: a number, and a unit if it is not that of the column."),
    "import-size": msg("Write three sides with * between them."),
    "import-date": msg("Write a date as year-month-day."),
    "import-choice": msg("This answer is not known. Write one of those the field takes."),
    "import-long": msg("Shorten this to %(limit)s characters."),
    "import-repeated": msg("The same stands in row %(rows)s. Keep one of these rows."),
}
_THINGS: Final[Mapping[str, str]] = {
    "import-sku-unknown": msg("%(sku)s is not in your library. Import the product first."),
    "import-store-unknown": msg("You have no store called %(name)s. Your stores: %(known)s."),
    "import-supplier-unknown": msg(
        "You have no supplier called %(name)s. Add it to the partners first, or correct the name."
    ),
    "import-store-needed": msg("Say in a column of stores whose code this is: %(known)s."),
    "import-spec-position": msg("Write which spec of the product this is: 1 to %(limit)s."),
    "import-units": msg("Write a number of units from 1 to %(limit)s."),
    "import-shipment-nameless": msg("Write the shipment number, or the plan it belongs to."),
    "import-shipment-ambiguous": msg(
        "%(count)s of your shipments have this number. Give each its own first."
    ),
    "import-shipment-unknown": msg("You have no shipment %(name)s. Check the number."),
    "import-shipment-locked": msg(
        "This shipment is locked, and the row would change it. Reopen its plan first, or take the "
        "row out."
    ),
    "import-other-plan": msg("The shipment of this number belongs to plan %(plan)s. Write that."),
    "import-other-number": msg(
        "This place in the plan is that of shipment %(number)s. Leave it blank, or write another."
    ),
    "import-contradiction": msg(
        "Row %(row)s says something else of the same shipment. Make them alike."
    ),
    "import-plan-differs": msg("The plan has %(kept)s here. Write the same, or leave it blank."),
    "import-destination-needed": msg("Write the destination country, or a warehouse on the list."),
    "import-warehouse-elsewhere": msg(
        "This warehouse stands in %(country)s. Change the warehouse or the destination."
    ),
    "import-number-form": msg(
        "This does not look like a shipment number of %(programme)s. Copy it from the platform."
    ),
}
MESSAGES: Final[Mapping[str, str]] = {**_FILES, **_TABLES, **_CELLS, **_THINGS}
