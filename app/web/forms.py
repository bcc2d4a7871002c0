"""The form all pages share: our language, our sentences, problems at their fields, drafts kept."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, ClassVar

from flask import request
from wtforms import Field, Form

from app.domain.problems import Problem
from app.web.i18n import current_language
from app.wording.problems import say


class PageForm(Form):
    """One page's form. `id` ties buttons elsewhere on the page, such as the language, to it.

    `typed_over` is the row version the entries were typed over; None when they are the saved ones.
    """

    id: ClassVar[str] = "form"
    draft_saved_at: datetime | None = None
    typed_over: str | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.general_errors: list[str] = []

    @property
    def sent(self) -> bool:
        """Return whether the reader has sent this form, rather than just opened it."""
        return request.method == "POST"

    @property
    def failed(self) -> bool:
        """Return whether anything was refused."""
        return bool(self.errors or self.general_errors)

    def fields_in_error(self) -> Iterator[tuple[Field, str]]:
        """Yield each refused field with its first sentence, in the order of the page."""
        for field in self:
            sentence = _first(field.errors)
            if sentence is not None:
                yield field, sentence

    def take(self, problems: Iterable[Problem]) -> None:
        """Put each problem at the field it names, or above all when the page has none such."""
        for problem in problems:
            sentence = say(problem, current_language())
            field = self._fields.get(problem.field)
            if field is None:
                self.general_errors.append(sentence)
            else:
                field.errors = [*field.errors, sentence]

    def entries(self) -> Mapping[str, object]:
        """Return the data of all fields, by name."""
        return dict(self.data)


def _first(errors: Any) -> str | None:
    for error in errors:
        if isinstance(error, list | tuple):
            found = _first(error)
            if found is not None:
                return found
        elif str(error):
            return str(error)
    return None
