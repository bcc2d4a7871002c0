"""How long a GS1-128 symbol of a logistic label may be, and how wide and high its bars, as facts.

Every length is in micrometres.
"""

from dataclasses import dataclass

from app.domain.sourcing import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolRules:
    """The measures that GS1 asks of the symbols of one use, named by `code`.

    `longest` includes both quiet zones of `quiet` modules each; `characters` counts identifiers and
    separators; `least_label` is the shorter and the longer side of the smallest label.
    """

    code: str
    narrowest: int
    widest: int
    height: int
    quiet: int
    longest: int
    characters: int
    least_label: tuple[int, int]
    sources: tuple[Source, ...]
