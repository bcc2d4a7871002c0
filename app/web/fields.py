"""Form fields that read what a clerk types: 1,200 · 25 in · 12.4 kg · 2026/11/28.

Every refusal is our own sentence; what was typed is kept and shown again.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import BooleanField, Field, PasswordField, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import StopValidation
from wtforms.widgets import TextArea, TextInput

from app.domain.quantities.length import Length
from app.domain.quantities.weight import Weight
from app.domain.reading.figures import read_count, read_date, read_number
from app.domain.reading.text import clean
from app.web.i18n import lazy
from app.web.reading import read_length, read_weight, units


class TextField(StringField):
    """One line of text, cleaned; nothing typed is empty text, never None."""

    data: str

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the cleaned text."""
        self.data = clean(valuelist[0]) if valuelist else ""


class LinesField(TextField):
    """Several lines of text, cleaned line by line."""

    widget = TextArea()

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the cleaned lines; blank ones at the ends go."""
        text = str(valuelist[0]) if valuelist else ""
        self.data = "\n".join(clean(line) for line in text.splitlines()).strip("\n")


class SecretField(PasswordField):
    """A password: taken exactly as typed, never shown again."""

    data: str


class ReadField(Field):
    """A field that reads text into a value, and shows again exactly what was typed."""

    widget = TextInput()
    refusal: Any = lazy("Enter a number, for example 12.4")

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else self.write(self.data)

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Read the typed text; nothing typed is None, and unreadable text is refused."""
        self.data = None
        text = clean(str(valuelist[0])) if valuelist else ""
        if not text:
            return
        self.data = self.read(text)
        if self.data is None:
            raise ValueError(self.refusal)

    def read(self, text: str) -> Any:
        """Return the value of `text`, or None when it has none."""
        raise NotImplementedError

    def write(self, value: Any) -> str:
        """Return `value` as a person would type it."""
        return str(value)


class NumberField(ReadField):
    """A decimal number."""

    def __init__(
        self, label: Any = None, validators: Any = None, *, places: int = 4, **kwargs: Any
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.places = places

    def read(self, text: str) -> Decimal | None:
        """Return the number."""
        value = read_number(text)
        if value is not None and value != round(value, self.places):
            raise ValueError(
                lazy("Use at most %(places)s digits after the point", places=self.places)
            )
        return value

    def write(self, value: Decimal) -> str:
        """Return the number without an exponent and without trailing zeros."""
        plain = f"{value:f}"
        return plain.rstrip("0").rstrip(".") if "." in plain else plain


class CountField(ReadField):
    """A whole number."""

    refusal = lazy("Enter a whole number, for example 24")

    def read(self, text: str) -> int | None:
        """Return the whole number; 24.0 is 24, 24.5 is refused."""
        return read_count(text)


class DateField(ReadField):
    """A day, year first."""

    refusal = lazy("Enter a date as year-month-day, for example 2026-11-28")

    def read(self, text: str) -> date | None:
        """Return the day."""
        return read_date(text)

    def write(self, value: date) -> str:
        """Return the ISO date."""
        return value.isoformat()


class WeightField(ReadField):
    """A weight, in the workspace's unit unless another is written."""

    refusal = lazy("Enter a weight, for example 12.4 or 27 lb")

    def read(self, text: str) -> Weight | None:
        """Return the weight in whole grams."""
        return read_weight(text)

    def write(self, value: Weight) -> str:
        """Return the figure in the workspace's unit."""
        return figure(value.as_unit(units().weight))


class LengthField(ReadField):
    """A length, in the workspace's unit unless another is written."""

    refusal = lazy("Enter a length, for example 52 or 20.5 in")

    def read(self, text: str) -> Length | None:
        """Return the length in whole millimetres."""
        return read_length(text)

    def write(self, value: Length) -> str:
        """Return the figure in the workspace's unit."""
        return figure(value.as_unit(units().length))


def figure(value: Decimal) -> str:
    """Return `value` to three digits after the point at most, enough to read back the same."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


class CheckField(BooleanField):
    """A tick box."""


Pairs = Iterable[tuple[str, object]]


class _Listed:
    """Offers (value, label) pairs and refuses, in our own words, what was not offered."""

    def __init__(
        self, label: Any = None, validators: Any = None, *, choices: Pairs = (), **kwargs: Any
    ) -> None:
        super().__init__(label, validators, choices=(), validate_choice=False, **kwargs)  # type: ignore[call-arg]
        self.offer(choices)

    def offer(self, pairs: Pairs) -> None:
        """Set the answers the page lists, each with its label."""
        self.choices: Any = [SelectChoice(value, label) for value, label in pairs]

    def pre_validate(self, form: Any) -> None:
        """Refuse whatever the page did not offer; nothing chosen is the validators' matter."""
        del form
        data = getattr(self, "data", None)
        if data and str(data) not in {choice.value for choice in self.choices}:
            raise StopValidation(lazy("Choose one of the answers listed"))


class ChoiceField(_Listed, SelectField):
    """One answer from a drop-down list."""


class AnswerField(_Listed, RadioField):
    """One answer from a list that shows each with its consequence.

    `hints` gives each answer's second line, by value.
    """

    def __init__(
        self,
        label: Any = None,
        validators: Any = None,
        *,
        hints: Callable[[str], object] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.hints = hints
