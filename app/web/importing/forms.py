"""What is asked on the way of an import: a file, what its columns hold, a profile's name."""

from collections.abc import Sequence
from typing import Any, Final

from wtforms import FileField
from wtforms.validators import Optional

from app.usecases.importing.fields import Field
from app.usecases.importing.matching import ColumnOfSheet, Matching
from app.usecases.importing.registry import KINDS
from app.web import checks
from app.web.fields import AnswerField, CheckField, ChoiceField, CountField, TextField
from app.web.forms import PageForm
from app.web.i18n import _, current_language, lazy

_WEIGHTS: Final = ("kg", "g", "lb", "oz")
_LENGTHS: Final = ("cm", "mm", "m", "in")
_LONGEST_NAME: Final = 80


def _purpose(code: str) -> str:
    return _(KINDS[code].purpose)


class StartForm(PageForm):
    """What the file holds, and the file."""

    id = "start"

    kind = AnswerField(
        lazy("What does the file hold?"),
        [checks.Needed(lazy("Choose what the file holds"))],
        choices=[(code, lazy(kind.title)) for code, kind in KINDS.items()],
        hints=_purpose,
    )
    file = FileField(
        lazy("Workbook"),
        description=lazy("XLSX or CSV: at most 10 MB, 5,000 rows and 60 columns"),
        render_kw={"accept": ".xlsx,.xlsm,.csv,.txt"},
    )


class ProfileForm(PageForm):
    """Another name for a profile."""

    id = "profile"

    name = TextField(
        lazy("Name of the profile"),
        [checks.Needed(lazy("Enter a name for the profile")), checks.longest(_LONGEST_NAME)],
    )


class ColumnsForm(PageForm):
    """What each column of a sheet holds; made for the columns at hand by `columns_form`."""

    id = "columns"

    sheet = ChoiceField(lazy("Sheet"), [Optional()])
    heading_row = CountField(lazy("Row with the headings"), [Optional()])
    remember = CheckField(lazy("Keep these choices as a profile for files with these headings"))
    profile_name = TextField(
        lazy("Name of the profile"), [Optional(), checks.longest(_LONGEST_NAME)]
    )

    def matching(self, columns: Sequence[ColumnOfSheet], *, heading_row: int) -> Matching:
        """Return the fields and units chosen."""
        numbers = [column.number for column in columns]
        chosen = {number: self[f"field-{number}"].data for number in numbers}
        units = {number: self[f"unit-{number}"].data for number in numbers}
        return Matching(
            heading_row,
            {number: key for number, key in chosen.items() if key},
            {number: unit for number, unit in units.items() if unit and chosen[number]},
        )


def columns_form(columns: Sequence[ColumnOfSheet], fields: Sequence[Field]) -> type[ColumnsForm]:
    """Return the form's class with two questions for each column: its field, and its unit."""
    language = current_language()
    named = ((field.key, field.label.in_(language)) for field in fields)
    offered = [("", lazy("Not imported")), *named]
    units = [("", lazy("Unit")), *((each, each) for each in (*_WEIGHTS, *_LENGTHS))]
    questions: dict[str, Any] = {"id": ColumnsForm.id}
    for column in columns:
        name = column.heading or _("Column %(letter)s", letter=column.letters)
        questions[f"field-{column.number}"] = ChoiceField(name, [Optional()], choices=offered)
        questions[f"unit-{column.number}"] = ChoiceField(
            _("Unit of %(column)s", column=name), [Optional()], choices=units
        )
    return type("ColumnsForm", (ColumnsForm,), questions)


def answers_of(matching: Matching, *, sheet: str) -> dict[str, Any]:
    """Return the answers of the form that a matching stands for."""
    return {
        "sheet": sheet,
        "heading_row": matching.heading_row,
        **{f"field-{number}": key for number, key in matching.columns.items()},
        **{f"unit-{number}": unit for number, unit in matching.units.items()},
    }
