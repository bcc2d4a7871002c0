"""Which shipments a change of one row touches, as far as lists of shipments show it.

Only what is listed here is narrowed down: a row of any other kind may touch every shipment.
"""

from typing import Any, Final

from sqlalchemy import inspect

from app.persistence.tables.choosing import EmissionFactor, PlacementOption, SavedQuote
from app.persistence.tables.costs import EnteredExchangeRate, EnteredRate, ProductDutyFact
from app.persistence.tables.files import Attachment, StoredFile
from app.persistence.tables.journal import JournalEntry
from app.persistence.tables.labels import LabelPrint, LabelPrinter, LogisticUnit, SsccSeries
from app.persistence.tables.movements import ChangeOrder
from app.persistence.tables.packing_out import PackingTick
from app.persistence.tables.paper_details import PaperCharge, PaperDetails
from app.persistence.tables.papers import Paper
from app.persistence.tables.parties import Address, Importer, LegalEntity
from app.persistence.tables.partners import Partner
from app.persistence.tables.plans import CarryOver, Carton, CartonRow, Item, Shipment
from app.persistence.tables.products import (
    CartonSpec,
    CustomsProfile,
    DeclarationLine,
    Listing,
    Product,
    Supply,
)
from app.persistence.tables.programme_fees import ProgrammeFee
from app.persistence.tables.receiving import Receipt
from app.persistence.tables.stowage import LoadPlan
from app.persistence.tables.tracking import MilestoneDate, Observation
from app.persistence.tables.undoing import UndoStep

#: Ids of shipments; None where any may be touched.
Touched = frozenset[int] | None

_NONE: Final[Touched] = frozenset()
#: Rows of one shipment each, named by their `shipment_id`.
_OF_ONE: Final = (
    Carton, CartonRow, CarryOver, ChangeOrder, Item, MilestoneDate, Observation, Paper, Receipt,
)  # fmt: skip
#: Rows that no list of shipments reads.
_OF_NONE: Final = (
    Address, Attachment, CartonSpec, CustomsProfile, DeclarationLine, EmissionFactor,
    EnteredExchangeRate, EnteredRate, Importer, JournalEntry, LabelPrint, LabelPrinter, LegalEntity,
    Listing, LoadPlan, LogisticUnit, PackingTick, PaperCharge, PaperDetails, Partner,
    PlacementOption, Product, ProductDutyFact, ProgrammeFee, SavedQuote, SsccSeries, StoredFile,
    Supply,
)  # fmt: skip


def touched_by(row: Any) -> Touched:
    """Return the shipments that a row made, changed or removed in the flush now done touches."""
    if isinstance(row, _OF_NONE):
        return _NONE
    state: Any = inspect(row)
    if isinstance(row, UndoStep):
        return _NONE if state.key is None else None
    if isinstance(row, Shipment):
        return None if row in state.session.deleted else frozenset({row.id})
    return _named(state) if isinstance(row, _OF_ONE) else None


def _named(state: Any) -> Touched:
    """Return the shipment named before and the one named now; any, where one is not known."""
    history = state.attrs.shipment_id.history
    known = {*history.added, *history.unchanged, *history.deleted}
    moved = bool(history.added) and state.key is not None and not history.deleted
    return None if moved or None in known or not known else frozenset(known)
