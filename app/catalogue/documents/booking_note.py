"""The booking note 托书, the shipper's letter of instruction."""

from datetime import date
from functools import partial
from typing import Final

from app.catalogue.field_limits.edifact import CARRIER_MESSAGE
from app.catalogue.trade_terms import trade_terms
from app.domain.naming import Name
from app.domain.paperwork.booking import booking_lacks, booking_note
from app.domain.paperwork.document import Document, Due, Need, PaperLanguage
from app.domain.shipment.record import ShipmentRecord
from app.domain.sourcing import Source
from app.domain.transport import Mode

_NEED: Final = Need(
    Due.CONDITIONAL,
    Name(
        en="The forwarder books space by it, unless it takes bookings in its own form or system.",
        zh="货代凭它订舱；货代用自己的模板或系统下单时不用。",
    ),
)


def _need(record: ShipmentRecord) -> Need | None:
    """Return the need; a courier's waybill is its own booking."""
    return None if record.mode == Mode.COURIER else _NEED


BOOKING_NOTE: Final = Document(
    code="booking-note",
    name=Name(en="Booking note", zh="托书"),
    need=_need,
    content=partial(booking_note, terms=trade_terms(), limits=CARRIER_MESSAGE),
    lacks=booking_lacks,
    languages=tuple(PaperLanguage),
    sources=(
        Source(
            "UN/CEFACT Recommendation 22, layout key for standard consignment instructions",
            date(2026, 11, 22),
            "http://tfig.unece.org/contents/recommendation-22.htm",
        ),
        *CARRIER_MESSAGE.sources,
    ),
)
