"""Words that keep a set together: Amazon accepts either English sentence."""

from datetime import date
from typing import Final

from app.domain.labelling.notices import SetWording
from app.domain.naming import Name
from app.domain.sourcing import Source

_SOURCE: Final = Source(
    "Amazon Seller Central, packaging and prep requirements: units sold as sets, as quoted in its"
    " forum",
    date(2026, 11, 22),
    "https://sellercentral.amazon.com/seller-forums/discussions/t/18e6ff94-573a-4f6d-ad53-8a95806d5a63",
)

WORDINGS: Final = (
    SetWording(
        code="sold-as-set",
        name=Name("Sold as set", "套装 Sold as set"),
        lines=("SOLD AS SET", "套装勿拆"),
        sources=(_SOURCE,),
    ),
    SetWording(
        code="do-not-separate",
        name=Name("This is a set. Do not separate.", "套装勿拆 This is a set. Do not separate."),
        lines=("This is a set.", "Do not separate.", "套装勿拆"),
        sources=(_SOURCE,),
    ),
)
