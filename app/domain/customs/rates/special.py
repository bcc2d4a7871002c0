"""The special column of the US schedule: rates by the symbols of preference programmes."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.customs.rates.grammar import Rate, Unparsed, parse_rate

_GROUP: Final = re.compile(r"(?P<rate>[^()]+)\((?P<symbols>[A-Z+*, ]+)\)")
_SEPARATOR: Final = re.compile(r"[, ]+")


def special_rates(text: str) -> Mapping[str, Rate | Unparsed]:
    """Return the rate of each symbol in "Free (A,AU,BH) 3.25% (JP)", in their order.

    Words beside the groups, such as "See 9908.17.01 (KR)", give their symbols an unread rate.
    """
    return MappingProxyType(
        {
            symbol: parse_rate(group["rate"].strip())
            for group in _GROUP.finditer(text)
            for symbol in _SEPARATOR.split(group["symbols"].strip())
            if symbol
        }
    )
