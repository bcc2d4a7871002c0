"""Field-length meters: how much of an address a system or a carrier's message can take."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.naming import Name
from app.domain.problems import Problem, Severity
from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLimits:
    """The most characters that each field of an address may have in one system.

    `latin_only` systems take no Chinese or Japanese; `street_lines` of them take a street.
    """

    code: str
    name: Name
    characters: Mapping[str, int]
    sources: tuple[Source, ...]
    latin_only: bool = False
    street_lines: int = 1


def check_fields(values: Mapping[str, str], limits: FieldLimits) -> list[Problem]:
    """Return advice for every value that a system cuts off or cannot write, at its own field."""
    found = []
    for field, most in limits.characters.items():
        text = values.get(field, "")
        lines = wrapped(text, most)
        allowed = limits.street_lines if field == "street" else 1
        params = {"value": len(text), "limit": most * allowed, "system": limits.name}
        if len(lines) > allowed:
            found.append(Problem("address-field-long", field, params, Severity.ADVISORY))
        if limits.latin_only and (foreign := not_latin(text)):
            params = {"value": foreign, "system": limits.name}
            found.append(Problem("address-field-not-latin", field, params, Severity.ADVISORY))
    return found


def wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return `text` as lines of at most `width` characters, broken between words if it can be."""
    lines: list[str] = []
    for word in text.split():
        rest = word
        if lines and len(lines[-1]) + 1 + len(rest) <= width:
            lines[-1] += f" {rest}"
            continue
        while len(rest) > width:
            lines.append(rest[:width])
            rest = rest[width:]
        lines.append(rest)
    return tuple(lines)


def not_latin(text: str) -> str:
    """Return the letters of `text` that are not Latin, each once, in their order."""
    foreign = [
        letter
        for letter in text
        if letter.isalpha() and not unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH"))
    ]
    return "".join(dict.fromkeys(foreign))
