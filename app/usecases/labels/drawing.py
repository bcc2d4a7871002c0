"""What each kind of label hands over: how many pages, and the pages one after another."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from babel import Locale

from app.domain.labelling.ranges import CartonRange, read_range
from app.domain.labelling.sheets import LabelSheet
from app.domain.problems import Problem
from app.domain.shipment.record import ShipmentRecord
from app.printing.labels.marks import Page
from app.printing.labels.sheets import Drawing, sheet_pages
from app.printing.labels.stamp import stamped
from app.usecases.labels.order import LabelOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Labels about to be drawn: `count` of them, on `pages`, and the `keys` of what they label.

    A key is "carton:5", "pallet:1" or "sku:…"; the pages are drawn as they are asked for.
    """

    count: int
    pages: Iterable[Page]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One order about one record, on a stock that suits it."""

    record: ShipmentRecord
    order: LabelOrder
    stock: LabelSheet

    @property
    def chosen(self) -> CartonRange | Problem:
        """Return the cartons asked for, or why that says none."""
        return read_range(self.order.cartons)

    def numbered(self, pages: Iterable[Page]) -> Iterable[Page]:
        """Return the pages with the number of the print, where it is told."""
        number = self.order.print_number
        return pages if number is None else stamped(pages, number)

    def laid_out(self, drawings: Iterable[Drawing]) -> Iterator[Page]:
        """Yield the sheets that hold the drawings, by the printer's calibration."""
        order = self.order
        return sheet_pages(
            drawings, sheet=self.stock, start=order.start, calibration=order.calibration
        )


Draw = Callable[[Task], Drawn | list[Problem]]


def country(code: str) -> str:
    """Return a country's English name, which labels say."""
    return str(Locale.parse("en").territories.get(code, code))


def country_in_both(code: str) -> str:
    """Return a country's name in Chinese and English: cartons are loaded in one, read in both."""
    return f"{Locale('zh', script='Hans').territories.get(code, '')} {country(code)}".strip()
