"""What a column of a grid is: its heading, how its cells are read, how spreadsheets call it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from app.domain.naming import Language, Name
from app.domain.reading.figures import read_count, read_date, read_number
from app.domain.reading.headings import Kind, fold
from app.usecases.identifiers import compact
from app.web.fields import CountField, DateField, LengthField, ReadField, WeightField
from app.web.i18n import Lazy, lazy
from app.web.reading import read_length, read_weight, units
from app.web.rendering import named
from app.wording.translations import translations

__all__ = ["Column", "Kind", "UnreadableError", "both_languages"]


class UnreadableError(ValueError):
    """A cell's text is no value of its column; the argument is the sentence that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `width` is in characters; `aliases` are headings it also goes by.

    A weight or length names the workspace's unit by itself. A calc column is shown, never read.
    `choices` are (value, label) pairs of a choice, in which a blank cell is no answer; `synonyms`
    are other words for its values.
    """

    key: str
    label: Any
    kind: Kind = Kind.TEXT
    unit: Any = ""
    width: int = 8
    aliases: tuple[str, ...] = ()
    choices: Sequence[tuple[str, Any]] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)

    @property
    def numeric(self) -> bool:
        """Return whether figures stand in it, to the right and with a decimal keyboard."""
        return self.kind not in (Kind.TEXT, Kind.CODE, Kind.DATE, Kind.CHOICE)

    @property
    def measured(self) -> bool:
        """Return whether its figures may name a unit of their own."""
        return self.kind in (Kind.WEIGHT, Kind.LENGTH)

    @property
    def heading_unit(self) -> Any:
        """Return the unit that bare figures are in."""
        match self.kind:
            case Kind.WEIGHT:
                return units().weight.name.lower()
            case Kind.LENGTH:
                return units().length.name.lower()
            case _:
                return self.unit

    @property
    def names(self) -> list[str]:
        """Return all headings it is known by, folded: key, both languages, and aliases."""
        return list(dict.fromkeys(fold(name) for name in self._headings()))

    def _headings(self) -> Iterator[str]:
        yield self.key
        yield from both_languages(self.label)
        yield from self.aliases

    def read(self, text: str) -> Any:
        """Return the value of a cell; blank text is None, or empty text where text is read."""
        if self.kind is Kind.TEXT:
            return text
        if self.kind is Kind.CODE:
            return compact(text)
        if not text:
            return None
        value = self._choice(text) if self.kind is Kind.CHOICE else _READERS[self.kind](text)
        if value is None:
            raise UnreadableError(_REFUSALS[self.kind])
        return value

    def settle(self, text: str) -> str:
        """Return a cell as the grid holds it: a choice by its value, where it is one."""
        return (self._choice(text) or text) if self.kind is Kind.CHOICE and text else text

    def show(self, text: str) -> str:
        """Return a cell as people read it: a choice by its name in the language of the page."""
        return next((str(named(label)) for value, label in self.choices if value == text), text)

    def _choice(self, text: str) -> str | None:
        sought = fold(text)
        for value, label in self.choices:
            if sought in {fold(name) for name in (value, *both_languages(label))}:
                return value
        return self.synonyms.get(sought)


_READERS: Final[Mapping[Kind, Callable[[str], Any]]] = {
    Kind.COUNT: read_count,
    Kind.NUMBER: read_number,
    Kind.MONEY: read_number,
    Kind.WEIGHT: read_weight,
    Kind.LENGTH: read_length,
    Kind.DATE: read_date,
}
_REFUSALS: Final[Mapping[Kind, Any]] = {
    Kind.COUNT: CountField.refusal,
    Kind.NUMBER: ReadField.refusal,
    Kind.MONEY: ReadField.refusal,
    Kind.WEIGHT: WeightField.refusal,
    Kind.LENGTH: LengthField.refusal,
    Kind.DATE: DateField.refusal,
    Kind.CHOICE: lazy("Choose one of the answers listed"),
}


def both_languages(label: Any) -> list[str]:
    """Return what `label` says in either language."""
    if isinstance(label, Name):
        return [label.in_(each) for each in Language]
    if not isinstance(label, Lazy):
        return [str(label)]
    return [translations(each).gettext(label.message) % label.figures for each in Language]
