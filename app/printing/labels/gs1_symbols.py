"""Divides the elements of a logistic label among as few GS1-128 symbols as its width allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.labelling.gs1.elements import Element, ordered, spelled
from app.domain.labelling.gs1.symbols import SymbolRules
from app.printing.barcodes import Barcode, code128
from app.printing.labels.marks import INCH


@dataclass(frozen=True, slots=True)
class Symbol:
    """Elements that share one bar code."""

    elements: tuple[Element, ...]
    barcode: Barcode

    @property
    def printed(self) -> str:
        """Return what people read under the bars."""
        return "".join(each.printed for each in self.elements)


@dataclass(frozen=True, slots=True)
class SymbolRoom:
    """A label of some width, a print head's dots an inch, and GS1's rules for symbols on it."""

    rules: SymbolRules
    width: int
    dpi: int

    def modules(self) -> list[int]:
        """Return the module widths of whole dots that the rules allow, the narrowest first."""
        most = self.rules.widest * self.dpi // INCH
        widths = (round(dots * INCH / self.dpi) for dots in range(1, most + 1))
        return [width for width in widths if width >= self.rules.narrowest]

    def holds(self, symbol: Symbol, module: int) -> bool:
        """Return whether a symbol of that module fits with its quiet zones."""
        length = (symbol.barcode.modules + 2 * self.rules.quiet) * module
        short = len(symbol.barcode.text) <= self.rules.characters
        return short and length <= min(self.width, self.rules.longest)

    def widest_module(self, symbol: Symbol) -> int:
        """Return the widest module that fits; ValueError when none does."""
        return max(module for module in self.modules() if self.holds(symbol, module))


def _symbol(elements: Sequence[Element]) -> Symbol:
    return Symbol(tuple(elements), code128(spelled(elements), gs1=True))


def symbols_of(elements: Sequence[Element], room: SymbolRoom) -> list[Symbol] | None:
    """Return the symbols from the highest to the lowest, which is the SSCC's.

    The SSCC is the first of `elements`. None means that one element alone is too wide.
    """
    narrowest = room.modules()[0]
    sscc, *others = elements
    found: list[Symbol] = []
    for element in ordered(others):
        joined = _symbol((*found[-1].elements, element)) if found else None
        if joined and room.holds(joined, narrowest):
            found[-1] = joined
        else:
            found.append(_symbol((element,)))
    found.append(_symbol((sscc,)))
    return found if all(room.holds(each, narrowest) for each in found) else None
