"""Pallets of the destinations. The weight of an empty Australian one is in no source reviewed."""

from datetime import date
from typing import Final

from app.domain.naming import Name
from app.domain.quantities.length import Length, LengthUnit
from app.domain.quantities.weight import Weight, WeightUnit
from app.domain.sourcing import Source
from app.domain.stowage.equipment.pallets import Pallet, PalletSpecification

_REVIEWED: Final = date(2026, 11, 22)
_CHEP: Final = Source(
    "CHEP, timber block pallet, North American standard, no date",
    _REVIEWED,
    "http://global.chep.com/_templates/Product.aspx?id=2428",
)
_PALLET_CONSULTANTS: Final = Source(
    "Pallet Consultants, the most common standard pallet sizes, no date",
    _REVIEWED,
    "https://www.palletconsultants.com/blog/the-most-common-standard-pallets-sizes",
)
_FREIGHT_CENTER: Final = Source(
    "FreightCenter, standard pallet size and weight, 2022-04-26 (30 to 48 lb)",
    _REVIEWED,
    "https://www.freightcenter.com/what-is-standard-pallet-size-and-weight",
)
_EPAL: Final = Source(
    "EPAL, EPAL Euro pallet, no date",
    _REVIEWED,
    "https://www.epal-pallets.org/eu-en/load-carriers/epal-euro-pallet/",
)
_EPAL_3: Final = Source(
    "EPAL, EPAL 3 pallet, no date",
    _REVIEWED,
    "https://www.epal-pallets.de/eu-en/load-carriers/epal-3-pallet",
)
_SHS: Final = Source(
    "SHS Handling Solutions, standard UK and EUR pallet sizes, no date",
    _REVIEWED,
    "https://shshandlingsolutions.com/news/know-your-pallet-dimensions-uk-and-eur",
)
_CONTAINIT: Final = Source(
    "Contain It, Australian pallet dimensions (AS 4068-1993), no date",
    _REVIEWED,
    "https://www.containit.com.au/blogs/news/australian-pallet-dimensions",
)
_HUADING: Final = Source(
    "Huading, standard pallet sizes in Australia, 2020-12-08 (150 mm the average height)",
    _REVIEWED,
    "http://www.huading-industry.com/Standard-pallet-sizes-in-Australia-id3685621.html",
)
_48_IN: Final = Length.of(48, LengthUnit.IN)
_40_IN: Final = Length.of(40, LengthUnit.IN)

PALLETS: Final = (
    Pallet(
        code="gma",
        name=Name("GMA pallet 48 × 40 in", "美标托盘 48 × 40 in"),
        specifications=(
            PalletSpecification(source=_CHEP, length=_48_IN, width=_40_IN, height=Length(141)),
            PalletSpecification(
                source=_PALLET_CONSULTANTS,
                length=_48_IN,
                width=_40_IN,
                height=Length.of("6.5", LengthUnit.IN),
                weight=Weight.of(37, WeightUnit.LB),
            ),
            PalletSpecification(
                source=_FREIGHT_CENTER,
                stated_on=date(2022, 4, 26),
                length=_48_IN,
                width=_40_IN,
                weight=Weight.of(48, WeightUnit.LB),
            ),
        ),
    ),
    Pallet(
        code="eur",
        name=Name("EUR pallet 1200 × 800 mm", "欧标托盘 1200 × 800 mm"),
        specifications=(
            PalletSpecification(
                source=_EPAL,
                length=Length(1200),
                width=Length(800),
                height=Length(144),
                weight=Weight.of(25),
            ),
        ),
    ),
    Pallet(
        code="uk",
        name=Name("UK pallet 1200 × 1000 mm", "英标托盘 1200 × 1000 mm"),
        specifications=(
            PalletSpecification(
                source=_SHS, length=Length(1200), width=Length(1000), height=Length(150)
            ),
            PalletSpecification(
                source=_EPAL_3,
                length=Length(1200),
                width=Length(1000),
                height=Length(144),
                weight=Weight.of(30),
            ),
        ),
    ),
    Pallet(
        code="au",
        name=Name("Australian pallet 1165 × 1165 mm", "澳标托盘 1165 × 1165 mm"),
        specifications=(
            PalletSpecification(source=_CONTAINIT, length=Length(1165), width=Length(1165)),
            PalletSpecification(
                source=_HUADING,
                stated_on=date(2020, 12, 8),
                length=Length(1165),
                width=Length(1165),
                height=Length(150),
            ),
        ),
    ),
)
