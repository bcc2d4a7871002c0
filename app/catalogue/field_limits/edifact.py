"""Carriers' messages: name and address lines of the older, widely used EDIFACT directories."""

from datetime import date
from types import MappingProxyType
from typing import Final

from app.domain.addressing.fields import FieldLimits
from app.domain.naming import Name
from app.domain.sourcing import Source

CARRIER_MESSAGE: Final = FieldLimits(
    code="carrier-message",
    name=Name("Carrier's message (EDIFACT)", "船公司和货代报文（EDIFACT）"),
    characters=MappingProxyType({"name": 35, "street": 35, "city": 35}),
    street_lines=4,
    sources=(
        Source(
            "UN/EDIFACT directory D.08A, composites C058 and C059: lines of 35 characters",
            date(2026, 11, 22),
            "https://stedi.com/edi/edifact/D08A/elements/C059",
        ),
    ),
)
