"""What a carton more costs beside its freight, weighed against the room it takes."""

from datetime import date
from typing import Final

from app.domain.packing.packaging import Handling
from app.domain.quantities.length import Volume
from app.domain.sourcing import Source

HANDLING: Final = Handling(
    code="handling",
    volume=Volume(20_000_000),
    sources=(
        Source(
            "Sampan's own choice: closing, labelling and lifting one more carton is worth the "
            "freight of 20 litres",
            date(2026, 11, 22),
        ),
    ),
)
