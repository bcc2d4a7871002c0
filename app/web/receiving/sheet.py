"""The grid of counts with its day and note: as sent, as left unsaved, or as counted so far."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Final, Self, cast

from flask import g, request
from werkzeug.datastructures import MultiDict

from app.domain.problems import Problem
from app.domain.receiving.tally import Count
from app.persistence.goods import Product
from app.usecases import drafting
from app.web import drafts
from app.web.columns import Column
from app.web.conflicts import Difference
from app.web.database import database
from app.web.grid import Row, Sheet
from app.web.receiving import rows
from app.web.receiving.forms import ReportForm
from app.web.receiving.rows import COLUMNS, KEY, RECEIVED, Known

_CHOSEN: Final = "chosen"


class CountSheet(Sheet):
    """A row per SKU, those shipped first; `chosen` SKUs were counted though not shipped.

    `typed_over` is the version of the counts that the rows were typed over.
    """

    most: ClassVar[int] = 1000
    typed_over: str | None = None

    def __init__(self, columns: Sequence[Column], found: Iterable[Row] = (), *, key: str) -> None:
        super().__init__(columns, found, key=key)
        self.report = ReportForm(formdata=None)
        self.chosen: tuple[str, ...] = ()
        self.shipped: Mapping[str, int] = {}

    @classmethod
    def saved(cls, *, held: Mapping[str, Count], shipped: Mapping[str, int], day: date) -> Self:
        """Return the grid as counted so far; `day` is offered as the day of new figures."""
        sheet = cls(COLUMNS, rows.saved_rows(held), key=KEY)
        sheet.report.counted_on.data = day
        sheet.shipped = shipped
        sheet.complete()
        return sheet

    @classmethod
    def open(cls, *, held: Mapping[str, Count], shipped: Mapping[str, int], day: date) -> Self:
        """Return the grid as sent, else as the reader left it unsaved, else as counted so far."""
        if request.method == "POST":
            return cls._typed(request.form, shipped)
        kept, saved_at = drafts.load(request.path)
        if kept is None:
            return cls.saved(held=held, shipped=shipped, day=day)
        sheet = cls._typed(kept, shipped)
        sheet.draft_saved_at = saved_at
        sheet.complete()
        return sheet

    @classmethod
    def _typed(cls, entries: MultiDict[str, str], shipped: Mapping[str, int]) -> Self:
        sheet = cast("Self", cls.sent(COLUMNS, entries, key=KEY))
        sheet.shipped = shipped
        sheet.typed_over = entries.get("version", "")
        sheet.report = ReportForm(formdata=entries)
        sheet.chosen = tuple(dict.fromkeys(entries.getlist(_CHOSEN)))
        return sheet

    def act(self, button: str) -> bool:
        """Do what a button of the grid asks for; False when the counts are to be saved."""
        done = super().act(button)
        self.complete()
        if button == "all":
            self._fill()
        return done or button == "all"

    def complete(self) -> None:
        """Give every shipped SKU its row, in the order of the cartons, before all others."""
        typed = {row.cells.get(KEY, ""): row for row in reversed(self.filled)}
        first = [typed.get(sku) or Row({KEY: sku}) for sku in self.shipped]
        places = {id(row) for row in first}
        self.filled = [*first, *(row for row in self.filled if id(row) not in places)]

    @property
    def failed(self) -> bool:
        """Return whether anything was refused, the day and the note included."""
        return super().failed or self.report.failed

    def fields_in_error(self) -> Iterator[Any]:
        """Yield the refused day and note, then each refused cell."""
        yield from self.report.fields_in_error()
        yield from super().fields_in_error()

    def take(self, problems: Iterable[Problem]) -> None:
        """Put each problem at its cell, at the day or at the note."""
        for problem in problems:
            if problem.field in self.report:
                self.report.take([problem])
            else:
                super().take([problem])

    def _fill(self) -> None:
        """Enter that everything shipped came, and in good order."""
        for row in self.filled:
            units = self.shipped.get(row.cells.get(KEY, ""))
            if units is not None:
                row.cells.update({RECEIVED: str(units), "damaged": "0", "missing": ""})

    def choose(self, product: Product) -> None:
        """Add a row for a product that was counted though it was not shipped."""
        self.chosen = tuple(dict.fromkeys([*self.chosen, product.sku]))
        if all(row.cells.get(KEY) != product.sku for row in self.filled):
            self.filled.append(Row({KEY: product.sku}))

    def keep(self) -> None:
        """Keep the rows as they stand, though they cannot be saved yet."""
        entries: dict[str, Any] = {
            f"rows-{number}-{key}": [text]
            for number, row in enumerate(self.filled)
            for key, text in row.cells.items()
        }
        entries |= {name: request.form.getlist(name) for name in ("counted_on", "note")}
        entries |= {"version": [self.typed_over or ""], _CHOSEN: list(self.chosen)}
        drafting.keep(database(), person_id=g.person.id, page=request.path, entries=entries)

    def counts(self, known: Known) -> dict[int, Count]:
        """Return the counts by product id; whatever cannot stand is refused at its cell."""
        found: dict[int, Count] = {}
        places: dict[int, int] = {}
        for number, (row, values) in enumerate(zip(self.filled, self.values(), strict=True)):
            product = known.product(row)
            wrong = [
                *rows.wrong_sku(row, known, chosen=self.chosen),
                *rows.wrong_figures(row, values, known),
            ]
            if product is not None and product.id in places:
                said = {"sku": product.sku, "row": places[product.id]}
                wrong.append(Problem("item-twice", KEY, said))
            self.take(problem.under(f"rows.{number}") for problem in wrong)
            count = rows.count_in(values)
            if product is not None and not row.errors:
                places[product.id] = number + 1
                found |= {product.id: count} if count else {}
        return found

    def differences(self, version: str, *, held: Mapping[str, Count]) -> list[Difference]:
        """Return the SKUs counted otherwise after these rows were begun.

        The rows count as typed over the newer version from then on.
        """
        if self.typed_over in (None, version):
            return []
        self.typed_over = version
        typed = {row.cells.get(KEY, ""): rows.said(row) for row in self.filled}
        saved = {row.cells[KEY]: rows.said(row) for row in rows.saved_rows(held)}
        return [
            Difference("main", sku, typed.get(sku, ""), text)
            for sku, text in saved.items()
            if text != typed.get(sku, "")
        ]
