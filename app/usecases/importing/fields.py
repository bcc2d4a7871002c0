"""What a column of an imported table can hold: its name, its other names, and an example."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.naming import Language, Name
from app.domain.quantities.length import LengthUnit
from app.domain.quantities.weight import WeightUnit
from app.domain.reading.headings import Kind, fold
from app.domain.units import Units
from app.wording.captions import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One fact about a row. `aliases` are headings people use for it, in either language.

    `choices` are values and their names, `synonyms` other words for them. A size fills the fields
    in `parts`, its three sides. Text in `capitals` is kept so, however it is written.
    """

    key: str
    label: Named
    kind: Kind = Kind.TEXT
    required: bool = False
    aliases: tuple[str, ...] = ()
    example: str = ""
    choices: Sequence[tuple[str, Named]] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    capitals: bool = False

    @property
    def name(self) -> Name:
        """Return the label as a fact's name, for a problem to say."""
        return Name(en=self.label.in_(Language.EN), zh=self.label.in_(Language.ZH))

    @property
    def names(self) -> frozenset[str]:
        """Return all headings it is known by, folded."""
        own = (self.label.in_(language) for language in Language)
        return frozenset(fold(name) for name in (self.key, *own, *self.aliases))

    @property
    def measured(self) -> bool:
        """Return whether its bare figures need a unit."""
        return self.kind in {Kind.WEIGHT, Kind.LENGTH, Kind.SIZE}

    def bare_unit(self, units: Units) -> str:
        """Return the unit that bare figures are in when nothing else names one; or nothing."""
        if not self.measured:
            return ""
        unit: LengthUnit | WeightUnit = units.weight if self.kind is Kind.WEIGHT else units.length
        return unit.name.lower()

    def choice(self, text: str) -> str | None:
        """Return the value of the answer that `text` names, None when it names none."""
        sought = fold(text)
        for value, label in self.choices:
            if sought in {fold(value), *(fold(label.in_(language)) for language in Language)}:
                return value
        return self.synonyms.get(sought)

    def shown_example(self, language: Language) -> str:
        """Return the example as a person would write it in a cell."""
        named = {value: label.in_(language) for value, label in self.choices}
        return named.get(self.example, self.example)
