"""What programmes say of a loaded pallet, pallet included; those left out were not found to say.

Walmart wants pallets under its figures, Amazon at most them. In Europe they are those of Amazon's
partnered carriers, who take the footprint of the pallet alone: nothing stands out.
"""

from datetime import date
from typing import Final

from app.catalogue.programmes import fba_au, fba_eu, fba_uk, fba_us, fbt, wfs
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source
from app.domain.stowage.equipment.pallets import Limits, LimitStatement, PalletLimits

_REVIEWED: Final = date(2026, 11, 22)
_FLEXPORT_FCL: Final = Source(
    "Flexport, delivering FCL to Amazon: pallet specifications, no date",
    _REVIEWED,
    "https://www.flexport.com/help/42-amazon-pallet-requirements-fcl/",
)
_PARTNERED: Final = Source(
    "Amazon Seller Central, partnered carriers in Europe, stored page",
    _REVIEWED,
    "https://sellercentral-europe.amazon.com/gp/help/external/GDPNG95YSJSFDNPM?language=en_FR",
)
_AUSTRALIA: Final = Source(
    "Amazon Seller Central, requirements for LTL, FTL and FCL (Australia), stored page",
    _REVIEWED,
    "https://sellercentral.amazon.com.au/gp/help/external/help.html?itemID=200978400&language=en_AU",
)
_WALMART: Final = Source(
    "Walmart Marketplace Learn, pallet requirements, updated 2025-06-13",
    _REVIEWED,
    "https://marketplacelearn.walmart.com/guides/Walmart%20Fulfillment%20Services%20(WFS)/Shipping%20to%20WFS/WFS-inbound-orders-Select-&-pack-pallets",
)
_72_IN: Final = Length.of(72, LengthUnit.IN)
_1500_LB: Final = Weight.of(1500, WeightUnit.LB)
_NONE: Final = Length(0)
_EUROPE: Final = LimitStatement(
    source=_PARTNERED,
    limits=Limits(loaded_height=Length.of(180), gross_weight=Weight.of(500), overhang=_NONE),
)

LIMITS: Final = (
    PalletLimits(
        code=fba_us.PROGRAMME.code,
        name=fba_us.PROGRAMME.name,
        pallets=("gma",),
        statements=(
            LimitStatement(
                source=_FLEXPORT_FCL,
                limits=Limits(
                    loaded_height=_72_IN,
                    gross_weight=_1500_LB,
                    overhang=Length.of(1, LengthUnit.IN),
                ),
            ),
            LimitStatement(source=fba_us.FLEXPORT, limits=Limits(gross_weight=_1500_LB)),
        ),
    ),
    PalletLimits(
        code=fba_eu.PROGRAMME.code,
        name=fba_eu.PROGRAMME.name,
        pallets=("eur",),
        statements=(_EUROPE,),
    ),
    PalletLimits(
        code=fba_uk.PROGRAMME.code,
        name=fba_uk.PROGRAMME.name,
        pallets=("uk",),
        statements=(_EUROPE,),
    ),
    PalletLimits(
        code=fba_au.PROGRAMME.code,
        name=fba_au.PROGRAMME.name,
        pallets=("au", "gma"),
        statements=(
            LimitStatement(source=_AUSTRALIA, limits=Limits(gross_weight=_1500_LB, overhang=_NONE)),
        ),
    ),
    PalletLimits(
        code=wfs.PROGRAMME.code,
        name=wfs.PROGRAMME.name,
        pallets=("gma",),
        statements=(
            LimitStatement(
                source=_WALMART,
                stated_on=date(2025, 6, 13),
                limits=Limits(loaded_height=_72_IN, gross_weight=Weight.of(2100, WeightUnit.LB)),
            ),
        ),
    ),
    PalletLimits(
        code=fbt.PROGRAMME.code,
        name=fbt.PROGRAMME.name,
        pallets=("gma",),
        statements=(
            LimitStatement(
                source=fbt.PALLETISED,
                stated_on=date(2026, 2, 5),
                limits=Limits(loaded_height=_72_IN, gross_weight=_1500_LB, overhang=_NONE),
            ),
        ),
    ),
)
