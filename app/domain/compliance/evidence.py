"""What a kind of evidence is: what it proves, when it is asked for, whether goods wait for it."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.domain.compliance.goods import Goods
from app.domain.naming import Name
from app.domain.sourcing import Source, Validity

#: Where a file stands that holds everywhere, and one that holds in the whole Union.
EVERYWHERE: Final = ""
UNION: Final = "EU"
_ALWAYS: Final = Validity()


class Form(StrEnum):
    """What is kept: a document, or a registration of which the number is enough."""

    DOCUMENT = "document"
    REGISTRATION = "registration"


class Scope(StrEnum):
    """How far one file reaches: everywhere, the whole European Union, or one country."""

    EVERYWHERE = "everywhere"
    UNION = "union"
    COUNTRY = "country"


class Ending(StrEnum):
    """Whether the evidence ends: on a day it names, never by itself, or sometimes."""

    NAMED = "named"
    NONE = "none"
    VARIES = "varies"


class Level(StrEnum):
    """How firmly it is asked for: needed, to be found out, or not needed."""

    MUST = "must"
    ASK = "ask"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Why some goods need a piece of evidence, or why somebody has to find out.

    It holds for goods that fit any of its conditions; one without conditions, for all goods.
    """

    level: Level
    reason: Name
    sources: tuple[Source, ...]
    batteries: AbstractSet[str] = frozenset()
    cargo: AbstractSet[str] = frozenset()
    flags: AbstractSet[str] = frozenset()
    codes: tuple[str, ...] = ()
    branded: bool = False
    validity: Validity = _ALWAYS

    def asks(self, goods: Goods, *, day: date) -> bool:
        """Return whether the rule is in force on `day` and the goods fit it."""
        if not self.validity.covers(day):
            return False
        conditions = (self.batteries, self.cargo, self.flags, self.codes, self.branded)
        return not any(conditions) or self._fits(goods)

    def _fits(self, goods: Goods) -> bool:
        return bool(
            goods.battery in self.batteries
            or self.cargo & goods.cargo
            or self.flags & goods.flags
            or (self.codes and goods.code.startswith(self.codes))
            or (self.branded and goods.branded)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """From when goods wait for the evidence: once it has expired, and `missing` also without it."""

    missing: bool
    source: Source
    validity: Validity = _ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One kind of certificate, declaration, report or registration.

    `destinations` is empty for what every destination may ask. `gate` is None where goods never
    wait for it: its lack is told and nothing more.
    """

    code: str
    name: Name
    form: Form = Form.DOCUMENT
    scope: Scope
    destinations: AbstractSet[str] = frozenset()
    rules: tuple[Rule, ...]
    proves: Name
    issuer: Name
    ending: Ending = Ending.VARIES
    gate: Gate | None = None
    sources: tuple[Source, ...]

    def place(self, destination: str) -> str:
        """Return where a file for `destination` stands: there, in the Union, or everywhere."""
        if self.scope is Scope.COUNTRY:
            return destination
        return UNION if self.scope is Scope.UNION else EVERYWHERE

    def concerns(self, destination: str) -> bool:
        """Return whether the destination may ask for it."""
        return not self.destinations or destination in self.destinations
