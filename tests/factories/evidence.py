"""Kinds of evidence made up for tests."""

from datetime import date
from typing import Any, Final

from app.domain.compliance.evidence import Evidence, Gate, Level, Rule, Scope
from app.domain.compliance.needs import Need
from app.domain.naming import Name
from app.domain.sourcing import Source

DAY: Final = date(2026, 11, 22)
SOURCE: Final = Source("a made-up law", DAY)
GATE: Final = Gate(missing=True, source=SOURCE)
_TEXT: Final = Name("text", "文字")


def a_rule(level: Level = Level.ASK, **conditions: Any) -> Rule:
    """Return a rule; without conditions it asks of all goods."""
    return Rule(level=level, reason=_TEXT, sources=(SOURCE,), **conditions)


def a_kind(*rules: Rule, code: str = "paper", **facts: Any) -> Evidence:
    """Return a kind of evidence that holds everywhere, unless `facts` say otherwise."""
    given = {"scope": Scope.EVERYWHERE, "proves": _TEXT, "issuer": _TEXT, "sources": (SOURCE,)}
    return Evidence(code=code, name=Name(code, code), rules=rules, **{**given, **facts})


def a_need(level: Level = Level.MUST, **facts: Any) -> Need:
    """Return the need of a kind at a destination, asked for as firmly as `level`."""
    rule = None if level is Level.NOT_NEEDED else a_rule(level)
    return Need(a_kind(*([rule] if rule else []), **facts), "US", rule)
