"""When a row was saved by somebody else meanwhile: both versions are shown, none wins silently."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from flask import render_template
from wtforms import Field

from app.web.fields import CheckField, ReadField, SecretField
from app.web.forms import PageForm
from app.web.i18n import _
from app.web.responses import CONFLICT, Answer


class Row(Protocol):
    """A saved row that counts its versions."""

    @property
    def version(self) -> Any:
        """Return the number of the version saved last."""
        ...


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, as the reader typed it and as it was saved meanwhile."""

    field_id: str
    label: str
    typed: str
    saved: str


def differences(
    form: PageForm, row: Row | None, saved: Mapping[str, Any] | None = None
) -> list[Difference]:
    """Return where the entries differ from `row`, if it was saved after they were begun.

    `saved` gives the saved value of each field by name, where it is not the row's attribute of
    that name. Nothing is returned for a new row, or when both versions agree. The form counts as
    typed over the newer version from then on: sending it once more saves it on purpose.
    """
    if row is None or form.typed_over in (None, str(row.version)):
        return []
    form.typed_over = str(row.version)
    if saved is None:
        saved = {field.name: getattr(row, field.name) for field in form if hasattr(row, field.name)}
    compared = (
        Difference(field.id, str(field.label.text), _typed(field), _shown(field, saved[field.name]))
        for field in form
        if field.name in saved and not isinstance(field, SecretField)
    )
    return [difference for difference in compared if difference.typed != difference.saved]


def ask(template: str, **context: Any) -> Answer:
    """Return the page with both versions, status 409."""
    return render_template(template, **context), CONFLICT


def _typed(field: Field) -> str:
    if field.data is None and field.raw_data:
        return str(field.raw_data[0])
    return _shown(field, field.data)


def _shown(field: Field, value: Any) -> str:
    if isinstance(field, CheckField):
        return _("Yes") if value else _("No")
    if value is None or value == "":
        return ""
    for choice in getattr(field, "choices", None) or ():
        if choice.value == str(value):
            return str(choice.label)
    return field.write(value) if isinstance(field, ReadField) else str(value)
