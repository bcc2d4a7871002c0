"""What a rate card holds, as it is read, copied or typed, before it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.freight.rate_cards import RateLine
from app.domain.freight.surcharges import Surcharge


@dataclass(frozen=True, slots=True)
class Added:
    """A surcharge, and the channels it is for; for all of them when none is named."""

    surcharge: Surcharge
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContents:
    """A card to keep: whose it is, from which sheet of which file, and all of its prices.

    `surcharges` are None where the file has none: those of the card before it then stay.
    `left_out` tells what of the file could not be read, and why.
    """

    supplier: str
    currency: str
    valid_from: date
    lines: tuple[RateLine, ...]
    valid_to: date | None = None
    tax_included: bool | None = None
    sheet: str = ""
    file_name: str = ""
    file_hash: str = ""
    surcharges: tuple[Added, ...] | None = None
    not_included: tuple[str, ...] = ()
    left_out: tuple[Mapping[str, Any], ...] = ()
    sample: bool = False
