"""The declaration as a paper: each declaration's places in the order of the form."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.paperwork.china.declaration import (
    Declaration,
    DeclarationDraft,
    declaration_draft,
)
from app.domain.paperwork.china.field import Row
from app.domain.paperwork.china.head import foot, head
from app.domain.paperwork.china.tables import DeclarationTables
from app.domain.paperwork.document import Lack
from app.domain.paperwork.stated import Stated
from app.domain.shipment.record import ShipmentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """One declaration on its form: what stands above its lines and below them."""

    declaration: Declaration
    head: tuple[Row, ...]
    foot: tuple[Row, ...]

    def lacks(self) -> Iterator[Lack]:
        """Yield the places that are still to be filled in."""
        for row in (*self.head, *self.foot):
            for field in row:
                lack = field.lack()
                if lack is not None:
                    yield lack


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationPaper:
    """The paper: the draft, and the form of each of its declarations."""

    record: ShipmentRecord
    draft: DeclarationDraft
    forms: tuple[FilledForm, ...]

    def stated(self) -> Stated:
        """Return what the declarations state together."""
        return self.draft.stated()


def declaration_paper(record: ShipmentRecord, *, tables: DeclarationTables) -> DeclarationPaper:
    """Return the forms for everything in the cartons."""
    draft = declaration_draft(record, tables=tables)
    return DeclarationPaper(
        record=record,
        draft=draft,
        forms=tuple(
            FilledForm(declaration=each, head=head(draft, each), foot=foot(draft))
            for each in draft.declarations
        ),
    )
