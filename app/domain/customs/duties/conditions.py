"""What a measure asks before it is owed: each condition is a fact of the catalogue."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.naming import Name


@dataclass(frozen=True, slots=True)
class Grace:
    """Goods already under way are spared: loaded before the one day, entered before the other."""

    loaded_before: date
    entered_before: date


@dataclass(frozen=True, slots=True)
class MetalShare:
    """Articles with less than `percent` of metal are spared, but for some chapters."""

    percent: Decimal
    chapters_without_question: frozenset[str]


@dataclass(frozen=True, slots=True)
class NoMetal:
    """Articles without any of the metals are spared when a person says so."""


@dataclass(frozen=True, slots=True)
class MetalFrom:
    """Only articles whose metal was melted or smelted in `country`.

    Where it is `asked`, the question is open until a person says; else silence means elsewhere.
    """

    country: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class OnlyFor:
    """Only goods for one of `uses`; `question` is asked until the use is said.

    Under the chapters `unasked`, whose goods seldom have that use, silence means another.
    """

    uses: frozenset[str]
    question: Name
    unasked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NotFor:
    """Goods for one of `uses` are spared under `heading` when a person says so.

    Under the chapters `asked`, whose goods often have that use, `question` is asked before. On
    other lines that a list names under `heading` it is told, and silence means another use.
    """

    uses: frozenset[str]
    heading: str
    asked: frozenset[str] = frozenset()
    question: Name | None = None


@dataclass(frozen=True, slots=True)
class NotUnder:
    """Goods entered under one of these `preferences` are spared."""

    preferences: frozenset[str]
    heading: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The measure or its reach is known only in part; `open_point` says what is not."""

    open_point: Name


Condition = Grace | MetalShare | NoMetal | MetalFrom | OnlyFor | NotFor | NotUnder | Reading
