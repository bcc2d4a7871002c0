"""A grid of one shipment: as saved, as left unsaved, or as sent; both versions when it is stale."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from difflib import get_close_matches
from itertools import zip_longest
from typing import Final, Self, cast

from flask import abort, g, request
from werkzeug.datastructures import MultiDict

from app.persistence.plans import Shipment
from app.usecases import arrange_shipments, drafting
from app.web import drafts
from app.web.columns import Column, Kind
from app.web.conflicts import Difference
from app.web.database import database
from app.web.grid import Row, Sheet
from app.web.i18n import _
from app.web.plans.context import Standing

_ALIKE: Final = 0.6


class ShipmentSheet(Sheet):
    """A grid that knows over which version of its shipment it was typed."""

    typed_over: str | None = None

    @classmethod
    def open(cls, columns: Sequence[Column], *, saved: Iterable[Row], key: str = "") -> Self:
        """Return the grid as sent, else as the reader left it unsaved, else as saved."""
        if request.method == "POST":
            return cls._typed(columns, request.form, None, key=key)
        kept, saved_at = drafts.load(request.path)
        if kept is not None:
            return cls._typed(columns, kept, saved_at, key=key)
        return cls(columns, saved, key=key)

    @classmethod
    def _typed(
        cls,
        columns: Sequence[Column],
        entries: MultiDict[str, str],
        saved_at: datetime | None,
        *,
        key: str,
    ) -> Self:
        sheet = cast("Self", cls.sent(columns, entries, key=key))
        sheet.typed_over = entries.get("version", "")
        sheet.draft_saved_at = saved_at
        return sheet

    def keep(self) -> None:
        """Keep the rows as they stand, though they cannot be saved yet."""
        entries = {
            f"rows-{number}-{key}": [text]
            for number, row in enumerate(self.filled)
            for key, text in row.cells.items()
        }
        entries["version"] = [self.typed_over or ""]
        drafting.keep(database(), person_id=g.person.id, page=request.path, entries=entries)

    def differences(self, shipment: Shipment, *, saved: Iterable[Row]) -> list[Difference]:
        """Return the rows that differ from those `saved` after these were begun.

        The rows count as typed over the newer version from then on.
        """
        if self.typed_over in (None, str(shipment.version)):
            return []
        self.typed_over = str(shipment.version)
        pairs = zip_longest(map(self._said, self.filled), map(self._said, saved), fillvalue="")
        return [
            Difference("main", _("Row %(row)s", row=self.row_name(number)), typed, kept)
            for number, (typed, kept) in enumerate(pairs)
            if typed != kept
        ]

    def _said(self, row: Row) -> str:
        typed = [column for column in self.columns if column.kind is not Kind.CALC]
        texts = (row.cells.get(column.key, "") for column in typed)
        return " · ".join(text for text in texts if text)


def shipment_of(standing: Standing, number: int) -> Shipment:
    """Return the plan's shipment of this number; one it does not have is no page."""
    shipment = arrange_shipments.find(standing.plan, number)
    if shipment is None:
        abort(404)
    return shipment


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Return which of the known SKUs is most like the one typed, None when none is."""
    folded = {sku.casefold(): sku for sku in known}
    found = get_close_matches(typed.casefold(), folded, n=1, cutoff=_ALIKE)
    return folded[found[0]] if found else None
