"""FBA Japan: Amazon's own pages on small parcels and on liquids."""

from datetime import date
from typing import Final

from app.catalogue.packing_out.wording import asked
from app.catalogue.programmes import fba_jp
from app.domain.naming import Name
from app.domain.packing_out.checklist import PackingOut, Requirement, Topic, Trait
from app.domain.sourcing import Source

_REVIEWED: Final = date(2026, 11, 22)
_LIQUIDS: Final = Source(
    "Amazon Seller Central, packaging products containing liquids (Japan), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.co.jp/gp/help/external/200280130?language=en_JP",
)

RULES: Final = PackingOut(
    code=fba_jp.PROGRAMME.code,
    name=fba_jp.PROGRAMME.name,
    requirements=(
        *asked("one-shipment", by=fba_jp.SMALL_PARCEL),
        Requirement(
            code="liquid-bagged",
            topic=Topic.GOODS,
            name=Name(
                "Caps are tight and nothing leaks on its side; liquids without a double seal are "
                "bagged.",
                "瓶盖拧紧，平放不漏；没有双重密封的液体套袋。",
            ),
            source=_LIQUIDS,
            when=frozenset({Trait.LIQUID}),
        ),
    ),
)
