"""FBA United States: Amazon's own pages on labels and routing, and a copy of that on packaging."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_us
from app.domain.naming import Name
from app.domain.packing_out.checklist import PackingOut, Requirement, Topic, Trait
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_ROUTING: Final = Source(
    "Amazon Seller Central, shipping and routing requirements (US), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.com/help/hub/reference/external/201022330",
)
_LABELS: Final = Source(
    "Amazon Seller Central, shipment label requirements (US), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.com/gp/help/external/200178470?language=en_US",
)
_PACKAGING: Final = Source(
    "Amazon Seller Central, shipment packaging requirements (US), as copied by SellTec Prep",
    _REVIEWED,
    "https://selltecprep.com/knowledge_base/shipment-packaging-requirements/",
)
_LIQUIDS: Final = Source(
    "Amazon Seller Central, packaging liquids, pastes, gels and creams (US), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.com/gp/help/external/200280130?language=en-US",
)

RULES: Final = PackingOut(
    code=fba_us.PROGRAMME.code,
    name=fba_us.PROGRAMME.name,
    requirements=(
        *asked("one-shipment", by=_ROUTING),
        *asked(
            "rigid",
            "no-tying",
            "no-display",
            "old-labels",
            "other-barcodes",
            "strong-tape",
            "cushioning",
            "no-loose-fill",
            by=_PACKAGING,
        ),
        *asked("own-label", "flat-label", "bare-label", "pallet-labels", by=_LABELS),
        Requirement(
            code="liquid-drop-test",
            topic=Topic.GOODS,
            name=Name(
                "Liquids, pastes, gels and creams do not leak after five drops from 3 ft.",
                "液体、膏状、凝胶类从 3 ft（约 91 cm）跌落 5 次不漏。",
            ),
            source=_LIQUIDS,
            when=frozenset({Trait.LIQUID}),
        ),
        Requirement(
            code="pallet-weight",
            topic=Topic.PALLET,
            name=Name("A pallet weighs at most 1,500 lb.", "每托不超过 1,500 lb（约 680 kg）。"),
            source=fba_us.FLEXPORT,
        ),
    ),
)
